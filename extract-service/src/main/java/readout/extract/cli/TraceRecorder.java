package readout.extract.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import readout.contracts.MentionId;
import readout.extract.cli.Explanation.Candidate;
import readout.extract.cli.Explanation.Fate;
import readout.extract.cli.Explanation.Line;
import readout.extract.core.entity.Side;
import readout.extract.core.event.DropReason;
import readout.extract.core.event.ReadingTrace;
import readout.extract.core.frame.AgreementMention;
import readout.extract.core.frame.MeetingMention;
import readout.extract.core.frame.Triggers;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Token;
import readout.extract.core.time.ResolvedDate;

/** Writes down what happens while one article is read. */
final class TraceRecorder implements ReadingTrace {

  private final String body;
  private final Triggers triggers;
  private final List<Sentence> sentences = new ArrayList<>();
  private final Map<Key, Candidate> candidates = new LinkedHashMap<>();

  /** Parts of one mention share their place and their frame. */
  private record Key(String kind, int sentence, int trigger, String frame) {

    static Key of(MeetingMention mention) {
      return new Key("meeting", mention.sentence().index(), mention.trigger(), mention.frame());
    }

    static Key of(AgreementMention mention) {
      return new Key("agreement", mention.sentence().index(), mention.trigger(), mention.frame());
    }
  }

  TraceRecorder(String body, Triggers triggers) {
    this.body = body;
    this.triggers = triggers;
  }

  @Override
  public void sentences(List<Sentence> read) {
    sentences.addAll(read);
  }

  @Override
  public void read(MeetingMention mention) {
    String topics = String.join("; ", mention.topics());
    candidates.putIfAbsent(
        Key.of(mention),
        new Candidate(
            "meeting",
            mention.frame(),
            mention.sentence().token(mention.trigger()).form(),
            lower(mention.status()),
            lower(mention.mode()),
            mention.complete(),
            mention.sides().stream().map(TraceRecorder::side).toList(),
            date(mention.date()),
            mention.place() == null ? null : mention.place().name(),
            topics.isEmpty() ? null : topics,
            new ArrayList<>()));
  }

  @Override
  public void read(AgreementMention mention) {
    candidates.putIfAbsent(
        Key.of(mention),
        new Candidate(
            "agreement",
            mention.frame(),
            mention.sentence().token(mention.trigger()).form(),
            lower(mention.status()),
            null,
            true,
            mention.sides().stream().map(TraceRecorder::side).toList(),
            date(mention.date()),
            mention.place() == null ? null : mention.place().name(),
            lower(mention.instrument())
                + (mention.subject() == null ? "" : ": " + mention.subject()),
            new ArrayList<>()));
  }

  @Override
  public void dropped(MeetingMention mention, DropReason reason) {
    note(Key.of(mention), new Fate("dropped", null, reason.words()));
  }

  @Override
  public void dropped(List<MeetingMention> mentions, DropReason reason, double likely) {
    mentions.forEach(mention -> note(Key.of(mention), dropped(reason, likely)));
  }

  @Override
  public void noAgreement(List<AgreementMention> mentions, DropReason reason, double likely) {
    mentions.forEach(mention -> note(Key.of(mention), dropped(reason, likely)));
  }

  private static Fate dropped(DropReason reason, double likely) {
    String words = String.format(Locale.ROOT, "%s (likely %.2f)", reason.words(), likely);
    return new Fate("dropped", null, words);
  }

  @Override
  public void meeting(List<MeetingMention> mentions, MentionId id) {
    told(mentions.stream().map(Key::of).toList(), id);
  }

  @Override
  public void agreement(List<AgreementMention> mentions, MentionId id) {
    told(mentions.stream().map(Key::of).toList(), id);
  }

  private void told(List<Key> mentions, MentionId id) {
    for (int i = 0; i < mentions.size(); i++) {
      note(mentions.get(i), new Fate(i == 0 ? "begins" : "joins", id.value(), null));
    }
  }

  private void note(Key key, Fate fate) {
    Candidate candidate = candidates.get(key);
    if (candidate != null && !candidate.became().contains(fate)) {
      candidate.became().add(fate);
    }
  }

  /** The sentences with what was read in each. */
  List<Line> lines() {
    return sentences.stream().map(this::line).toList();
  }

  private Line line(Sentence sentence) {
    List<String> found = new ArrayList<>();
    List<String> silent = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      if (triggers.isTrigger(token)) {
        found.add(token.form());
        if (!isRead(sentence, token)) {
          silent.add(token.form());
        }
      }
    }
    return new Line(
        sentence.index(),
        sentence.start(),
        sentence.end(),
        sentence.text(body),
        sentence.parsed(),
        found,
        silent,
        candidates.entrySet().stream()
            .filter(entry -> entry.getKey().sentence() == sentence.index())
            .map(Map.Entry::getValue)
            .toList());
  }

  private boolean isRead(Sentence sentence, Token token) {
    return candidates.keySet().stream()
        .anyMatch(key -> key.sentence() == sentence.index() && key.trigger() == token.index());
  }

  private static String side(Side side) {
    String name = side.name() == null ? "?" : side.name();
    String role = side.role() == null ? "" : side.role();
    String stands = side.stands() == null || name.equals(side.stands()) ? "" : side.stands();
    String known = role + (role.isEmpty() || stands.isEmpty() ? "" : ", ") + stands;
    return known.isEmpty() ? name : name + " (" + known + ")";
  }

  private static @Nullable String date(@Nullable ResolvedDate date) {
    return date == null ? null : date.edtf();
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
