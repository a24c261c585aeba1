package readout.extract.core.event;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import readout.extract.core.entity.Side;
import readout.extract.core.frame.AgreementMention;
import readout.extract.core.frame.ArticleContext;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;

/** What is seen of a draft of an agreement, as features for the weights. */
final class AgreementFeatures {

  private static final int CLIMB = 5;

  /** How many drafts before and after a draft are looked at, so that time grows with the text. */
  private static final int REACH = 40;

  private final SentenceFeatures sentences;

  AgreementFeatures(ArticleContext context) {
    this.sentences = new SentenceFeatures(context.cast(), context.words());
  }

  List<String> of(AgreementDraft draft, List<AgreementDraft> all) {
    AgreementMention first = draft.mentions().get(0);
    Set<String> features = new TreeSet<>(sentences.of(first.sentence()));
    String frame = first.frame();
    features.add("frame=" + frame);
    features.add("certain=" + first.certain());
    features.add("certain=" + first.certain() + "/" + frame);
    features.add("instrument=" + first.instrument());
    features.add("instrument=" + first.instrument() + "/" + frame);
    features.add("status=" + draft.status());
    features.add("status=" + draft.status() + "/" + first.instrument());
    features.add("status=" + draft.status() + "/" + frame);
    features.add("tense=" + first.act().tense());
    features.add("definite=" + first.name().definite() + "/" + first.certain());
    features.add("found=" + first.bound().found());
    features.add("found=" + first.bound().found() + "/" + draft.status());
    features.add("found=" + first.bound().found() + "/" + frame);
    features.add("known-treaty=" + (first.name().known() != null));
    features.add("mentions=" + Math.min(draft.mentions().size(), 3));
    features.add("date=" + (draft.date() == null ? "-" : draft.date().precision()));
    features.add("date=" + (draft.date() != null) + "/" + draft.status());
    features.add("place=" + (draft.place() != null));
    String subject = first.subject();
    features.add("subject=" + (subject == null ? 0 : 1 + Math.min(subject.length() / 30, 3)));
    features.add("signatories=" + Math.min(draft.signatories().size(), 2));
    parties(draft, features);
    trigger(first, features);
    others(draft, all, features);
    return List.copyOf(features);
  }

  private static void parties(AgreementDraft draft, Set<String> features) {
    List<Side> sides = draft.sides();
    long known = Math.min(Sides.known(sides), 4);
    long countries =
        Math.min(
            sides.stream()
                .filter(s -> s.affiliation() != null && s.affiliation().country() != null)
                .map(Side::stands)
                .distinct()
                .count(),
            4);
    String frame = draft.mentions().get(0).frame();
    features.add("parties=" + known);
    features.add("parties=" + known + "/" + frame);
    features.add("countries=" + countries + "of" + known);
    features.add("unknown=" + Math.min(sides.size() - known, 2));
  }

  private static void trigger(AgreementMention mention, Set<String> features) {
    Sentence sentence = mention.sentence();
    Token trigger = sentence.token(mention.trigger());
    features.add("trigger=" + Syntax.lemma(trigger));
    features.add("trigger=" + Syntax.lemma(trigger) + "/" + mention.instrument());
    features.add("relation=" + trigger.relation() + "/" + trigger.pos());
    for (Token child : sentence.children(trigger.index())) {
      features.add("below=" + child.relation() + "/" + Syntax.lower(child));
    }
    Token current = trigger;
    for (int i = 0; i < CLIMB && current.head() >= 0; i++) {
      current = sentence.token(current.head());
      features.add("above=" + Syntax.lemma(current));
      if (Syntax.isVerb(current)) {
        break;
      }
    }
  }

  private static void others(AgreementDraft draft, List<AgreementDraft> all, Set<String> features) {
    int at = all.indexOf(draft);
    for (int i = Math.max(0, at - REACH); i < Math.min(all.size(), at + REACH + 1); i++) {
      AgreementDraft other = all.get(i);
      long shared = Sides.shared(draft.sides(), other.sides());
      if (i == at || shared == 0) {
        continue;
      }
      boolean same = shared == draft.sides().size() && shared == other.sides().size();
      boolean kind = draft.instrument() == other.instrument();
      boolean here =
          draft.mentions().get(0).sentence().index() == other.mentions().get(0).sentence().index();
      String where = i < at ? "before" : "after";
      features.add("other=" + where + "/" + (same ? "same" : "some") + "/" + kind);
      features.add("other=" + where + "/" + (here ? "here" : "there") + "/" + kind);
      features.add("other=" + where + "/" + other.mentions().get(0).certain());
    }
    features.add("drafts=" + Math.min(all.size(), 5));
  }
}
