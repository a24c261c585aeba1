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
    Map<String, Set<String>> features = new LinkedHashMap<>();
    Map<String, Side> sides = new LinkedHashMap<>();
    int number = 0;
    for (Side side : mention.sides()) {
      sides.putIfAbsent(side.key(), side);
      Set<String> seen = features.computeIfAbsent(side.key(), k -> new TreeSet<>());
      boolean leads = number++ < mention.leading();
      seen.add("slot=" + (leads ? "lead" : "other"));
      seen.add("slot=" + (leads ? "lead" : "other") + "/" + mention.frame());
      seen.add("slot-of=" + Math.min(mention.sides().size(), 4) + "/" + SideKind.of(side, words));
    }
    for (Token token : mention.sentence().tokens()) {
      if (refers(token)) {
        for (Side side : reader.at(mention.sentence(), token)) {
          sides.putIfAbsent(side.key(), side);
          boolean ruled = features.containsKey(side.key()) && features.get(side.key()).stream().anyMatch(f -> f.startsWith("slot="));
          Set<String> seen = features.computeIfAbsent(side.key(), k -> new TreeSet<>());
          here(mention, token, side, ruled, seen);
        }
      }
    }
    if (mention.sides().size() < 2) {
      before(mention, sides, features);
    }
    return finish(mention, sides, features);
  }

  private static boolean refers(Token token) {
    return Syntax.isNoun(token)
        || token.pos().startsWith("PRP")
        || token.pos().startsWith("JJ")
        || token.pos().startsWith("W");
  }

  private void here(MeetingMention mention, Token token, Side side, boolean ruled, Set<String> seen) {
    Sentence sentence = mention.sentence();
    String path = TreePath.between(sentence, sentence.token(mention.trigger()), token);
    String kind = SideKind.of(side, words);
    String how = ruled ? "slot" : "free";
    seen.add(how);
    seen.add(how + "/path=" + path);
    seen.add(how + "/path=" + path + "/" + mention.frame());
    seen.add(how + "/relation=" + token.relation());
    seen.add(how + "/relation=" + token.relation() + "/" + kind);
    seen.add(how + "/side=" + (token.index() < mention.trigger() ? "before" : "after"));
    int distance = Math.abs(token.index() - mention.trigger());
    seen.add(how + "/near=" + (distance < 4 ? "3" : distance < 8 ? "7" : distance < 15 ? "14" : "far"));
    seen.add(how + "/pronoun=" + token.pos().startsWith("PRP"));
    Syntax.head(sentence, token)
        .ifPresent(h -> seen.add(how + "/head=" + Syntax.lemma(h) + "/" + token.relation()));
    String first = Syntax.lower(sentence.token(Math.max(0, token.index() - 1)));
    seen.add(how + "/previous=" + first);
  }

  private void before(
      MeetingMention mention, Map<String, Side> sides, Map<String, Set<String>> features) {
    int here = mention.sentence().index();
    discourse.lastPerson(here).ifPresent(s -> add(s, "last-person", sides, features));
    discourse.together(here).forEach(s -> add(s, "last-together", sides, features));
    for (int back = 1; back <= BACK && here - back >= 0; back++) {
      Sentence sentence = cast.sentences().get(here - back);
      if (!sentence.parsed()) {
        continue;
      }
      for (Token token : sentence.tokens()) {
        if (Syntax.isNoun(token)) {
          for (Side side : reader.at(sentence, token)) {
            add(side, "back=" + back, sides, features);
            add(side, "back=" + back + "/" + token.relation(), sides, features);
          }
        }
      }
    }
  }

  private static void add(
      Side side, String feature, Map<String, Side> sides, Map<String, Set<String>> features) {
    sides.putIfAbsent(side.key(), side);
    features.computeIfAbsent(side.key(), k -> new TreeSet<>()).add(feature);
  }

  private List<SideCandidate> finish(
      MeetingMention mention, Map<String, Side> sides, Map<String, Set<String>> features) {
    List<SideCandidate> all = new ArrayList<>();
    for (Map.Entry<String, Set<String>> entry : features.entrySet()) {
      Side side = sides.get(entry.getKey());
      if (side == null) {
        continue;
      }
      Set<String> seen = entry.getValue();
      boolean ruled = mention.sides().stream().anyMatch(s -> s.key().equals(side.key()));
      boolean covered =
          side.stands() != null
              && mention.sides().stream()
                  .anyMatch(s -> !s.key().equals(side.key()) && side.stands().equals(s.stands()));
      String kind = SideKind.of(side, words);
      String how = ruled ? "slot" : seen.contains("free") ? "free" : "back";
      seen.add(how + "/covered=" + covered);
      seen.add(how + "/covered=" + covered + "/" + kind);
      seen.add(how + "/kind=" + kind);
      seen.add(how + "/rules=" + Math.min(mention.sides().size(), 3));
      seen.add(how + "/known=" + Math.min(Sides.known(mention.sides()), 3) + "/" + covered);
      seen.add(how + "/frame=" + mention.frame());
      seen.add(how + "/trigger=" + mention.noun());
      all.add(new SideCandidate(side, List.copyOf(seen)));
    }
    return all;
  }
}
