package readout.extract.core.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import readout.extract.core.entity.Cast;
import readout.extract.core.entity.Discourse;
import readout.extract.core.entity.Side;
import readout.extract.core.entity.SideReader;
import readout.extract.core.frame.ArticleContext;
import readout.extract.core.frame.MeetingMention;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/**
 * Collects who may take part in a meeting: the sides that its frame found, everybody else in the
 * sentence and, where the frame found fewer than two, those of the sentences before.
 */
final class SideCandidates {

  private static final int BACK = 2;

  private final Cast cast;
  private final Discourse discourse;
  private final WordClasses words;
  private final SideReader reader;

  SideCandidates(ArticleContext context) {
    this.cast = context.cast();
    this.discourse = context.discourse();
    this.words = context.words();
    this.reader = new SideReader(cast, discourse);
  }

  /** To be asked when the sentence is read, as what pronouns mean changes afterwards. */
  List<SideCandidate> of(MeetingMention mention) {
    Map<String, Seen> all = new LinkedHashMap<>();
    for (int i = 0; i < mention.sides().size(); i++) {
      slot(mention, i, all);
    }
    for (Token token : mention.sentence().tokens()) {
      if (refers(token)) {
        for (Side side : reader.at(mention.sentence(), token)) {
          here(mention, token, seen(side, all));
        }
      }
    }
    if (mention.sides().size() < 2) {
      before(mention, all);
    }
    List<SideCandidate> candidates = new ArrayList<>();
    for (Seen seen : all.values()) {
      general(mention, seen);
      candidates.add(new SideCandidate(seen.side(), List.copyOf(seen.features())));
    }
    return candidates;
  }

  /** A side and its features so far. */
  private record Seen(Side side, Set<String> features) {

    boolean inSlot() {
      return features.contains("slot");
    }

    String how() {
      return inSlot() ? "slot" : features.contains("free") ? "free" : "back";
    }
  }

  private static Seen seen(Side side, Map<String, Seen> all) {
    return all.computeIfAbsent(side.key(), k -> new Seen(side, new TreeSet<>()));
  }

  private void slot(MeetingMention mention, int number, Map<String, Seen> all) {
    Side side = mention.sides().get(number);
    String slot = number < mention.leading() ? "lead" : "other";
    Set<String> features = seen(side, all).features();
    features.add("slot");
    features.add("slot=" + slot);
    features.add("slot=" + slot + "/" + mention.frame());
    features.add("slot-of=" + Math.min(mention.sides().size(), 4) + "/" + SideKind.of(side, words));
  }

  private static boolean refers(Token token) {
    String pos = token.pos();
    return Syntax.isNoun(token)
        || pos.startsWith("PRP")
        || pos.startsWith("JJ")
        || pos.startsWith("W");
  }

  private void here(MeetingMention mention, Token token, Seen seen) {
    Sentence sentence = mention.sentence();
    String how = seen.inSlot() ? "slot" : "free";
    String path = TreePath.between(sentence, sentence.token(mention.trigger()), token);
    int distance = Math.abs(token.index() - mention.trigger());
    String near = distance < 4 ? "3" : distance < 8 ? "7" : distance < 15 ? "14" : "far";
    Set<String> features = seen.features();
    features.add(how);
    features.add(how + "/path=" + path);
    features.add(how + "/path=" + path + "/" + mention.frame());
    features.add(how + "/relation=" + token.relation());
    features.add(how + "/relation=" + token.relation() + "/" + SideKind.of(seen.side(), words));
    features.add(how + "/side=" + (token.index() < mention.trigger() ? "before" : "after"));
    features.add(how + "/near=" + near);
    features.add(how + "/pronoun=" + token.pos().startsWith("PRP"));
    Syntax.head(sentence, token)
        .ifPresent(h -> features.add(how + "/head=" + Syntax.lemma(h) + "/" + token.relation()));
    Token previous = sentence.token(Math.max(0, token.index() - 1));
    features.add(how + "/previous=" + Syntax.lower(previous));
  }

  private void before(MeetingMention mention, Map<String, Seen> all) {
    int here = mention.sentence().index();
    discourse.lastPerson(here).ifPresent(s -> seen(s, all).features().add("last-person"));
    discourse.together(here).forEach(s -> seen(s, all).features().add("last-together"));
    for (int back = 1; back <= BACK && here - back >= 0; back++) {
      Sentence sentence = cast.sentences().get(here - back);
      if (sentence.parsed()) {
        before(sentence, back, all);
      }
    }
  }

  private void before(Sentence sentence, int back, Map<String, Seen> all) {
    for (Token token : sentence.tokens()) {
      if (Syntax.isNoun(token)) {
        for (Side side : reader.at(sentence, token)) {
          seen(side, all).features().add("back=" + back);
          seen(side, all).features().add("back=" + back + "/" + token.relation());
        }
      }
    }
  }

  private void general(MeetingMention mention, Seen seen) {
    Side side = seen.side();
    String how = seen.how();
    boolean covered =
        side.stands() != null
            && mention.sides().stream()
                .anyMatch(s -> !s.key().equals(side.key()) && side.stands().equals(s.stands()));
    String kind = SideKind.of(side, words);
    long known = Math.min(Sides.known(mention.sides()), 3);
    Set<String> features = seen.features();
    features.add(how + "/covered=" + covered);
    features.add(how + "/covered=" + covered + "/" + kind);
    features.add(how + "/kind=" + kind);
    features.add(how + "/rules=" + Math.min(mention.sides().size(), 3));
    features.add(how + "/known=" + known + "/" + covered);
    features.add(how + "/frame=" + mention.frame());
    features.add(how + "/trigger=" + mention.noun());
  }
}
