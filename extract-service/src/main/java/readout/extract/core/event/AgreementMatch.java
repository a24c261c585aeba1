package readout.extract.core.event;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import readout.contracts.AgreementStatus;
import readout.contracts.Instrument;
import readout.extract.core.entity.Side;
import readout.extract.core.frame.AgreementMention;
import readout.extract.core.text.WordClasses;
import readout.extract.core.time.ResolvedDate;

/** Decides whether a mention speaks of an agreement that the article has told of before. */
final class AgreementMatch {

  private static final Set<Instrument> PAPERS =
      Set.of(
          Instrument.TREATY,
          Instrument.MEMORANDUM,
          Instrument.OTHER,
          Instrument.CONTRACT,
          Instrument.CEASEFIRE);

  private static final int RIGHT_AFTER = 2;

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");

  private final WordClasses words;
  private final Map<AgreementDraft, Content> contents = new IdentityHashMap<>();

  AgreementMatch(WordClasses words) {
    this.words = words;
  }

  /** Whether kind, parties, subject, date and standing all allow it to be the same. */
  boolean same(AgreementDraft draft, AgreementMention mention) {
    boolean parties =
        within(mention.sides(), draft.sides()) || within(draft.sides(), mention.sides());
    String known = mention.name().known();
    for (AgreementMention before : draft.mentions()) {
      if (known != null && before.name().known() != null) {
        return known.equals(before.name().known());
      }
    }
    return parties
        && (kinds(draft.instrument(), mention.instrument())
            || again(draft, mention)
            || recalled(mention))
        && subjects(draft, mention)
        && (dates(draft.date(), mention.date()) || mention.name().definite());
  }

  /** "The document was signed by both": what was told right before, of whatever kind. */
  private boolean again(AgreementDraft draft, AgreementMention mention) {
    AgreementMention last = draft.mentions().get(draft.mentions().size() - 1);
    int distance = mention.sentence().index() - last.sentence().index();
    return mention.name().definite()
        && "document".equalsIgnoreCase(mention.subject())
        && distance > 0
        && distance <= RIGHT_AFTER
        && content(mention).isEmpty();
  }

  /** "The deal ends decades of war": said of what was told before, of whatever kind. */
  private boolean recalled(AgreementMention mention) {
    return mention.bound().found().equals("again")
        && mention.name().definite()
        && mention.status() == AgreementStatus.IN_FORCE
        && !mention.frame().equals("agreement-force")
        && content(mention).isEmpty();
  }

  private static boolean kinds(Instrument one, Instrument other) {
    return one == other || (PAPERS.contains(one) && PAPERS.contains(other));
  }

  private static boolean within(List<Side> some, List<Side> all) {
    return some.stream()
        .filter(s -> s.stands() != null)
        .allMatch(s -> all.stream().anyMatch(o -> String.valueOf(s.stands()).equals(o.stands())));
  }

  private static boolean dates(@Nullable ResolvedDate a, @Nullable ResolvedDate b) {
    return a == null || b == null || a.overlaps(b);
  }

  private boolean subjects(AgreementDraft draft, AgreementMention mention) {
    Set<String> here = contents.computeIfAbsent(draft, d -> new Content()).of(draft);
    Set<String> there = content(mention);
    if (mention.instrument() == Instrument.PLEDGE) {
      int least = Math.min(here.size(), there.size());
      there.retainAll(here);
      return least > 1 && 2 * there.size() >= least;
    }
    if (there.isEmpty() || here.isEmpty()) {
      AgreementMention last = draft.mentions().get(draft.mentions().size() - 1);
      boolean apart = mention.sentence().index() != last.sentence().index();
      if (open(draft.status()) && !open(mention.status()) && !there.isEmpty()) {
        return false;
      }
      boolean awaited = open(draft.status()) && open(mention.status());
      boolean truce =
          draft.instrument() == Instrument.CEASEFIRE
              && mention.instrument() == Instrument.CEASEFIRE;
      return awaited
          || truce
          || (apart && there.isEmpty() && here.isEmpty() && retold(draft, mention))
          || (apart
              && (mention.name().definite()
                  || (here.isEmpty() && draft.mentions().get(0).name().definite())));
    }
    there.retainAll(here);
    return !there.isEmpty();
  }

  /** "An agreement has been reached," one of those says of whom that was told right before. */
  private static boolean retold(AgreementDraft draft, AgreementMention mention) {
    AgreementMention last = draft.mentions().get(draft.mentions().size() - 1);
    return draft.binds(mention.sides())
        && draft.status() == mention.status()
        && mention.sentence().index() - last.sentence().index() <= RIGHT_AFTER;
  }

  private static boolean open(AgreementStatus status) {
    return status == AgreementStatus.PROPOSED || status == AgreementStatus.NEGOTIATING;
  }

  /** The words of the subject that tell one agreement from another. */
  private Set<String> content(AgreementMention mention) {
    Set<String> content = new HashSet<>();
    String subject = mention.subject();
    if (subject == null) {
      return content;
    }
    int purpose = subject.indexOf(" to ");
    String about = purpose > 0 ? subject.substring(0, purpose) : subject;
    for (String word : BETWEEN_WORDS.split(about.toLowerCase(Locale.ROOT))) {
      if (word.length() > 3 && !words.is("agreement-generic", word) && !party(mention, word)) {
        content.add(word);
      }
    }
    return content;
  }

  private static boolean party(AgreementMention mention, String word) {
    return mention.sides().stream()
        .map(Side::stands)
        .anyMatch(s -> s != null && s.toLowerCase(Locale.ROOT).contains(word.substring(0, 4)));
  }

  /** The words of a draft's subjects, which only grow: thousands of mentions may tell of one. */
  private final class Content {
    private final Set<String> found = new HashSet<>();
    private int read;

    Set<String> of(AgreementDraft draft) {
      for (; read < draft.mentions().size(); read++) {
        found.addAll(content(draft.mentions().get(read)));
      }
      return found;
    }
  }
}
