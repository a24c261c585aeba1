package readout.extract.core.time;

import java.util.Set;

/** Which direction a single word gives, by its form and the auxiliaries just before it. */
final class VerbForms {

  private static final Set<String> MODALS =
      Set.of("will", "would", "shall", "'ll", "should", "may", "might", "must", "can", "could");
  private static final Set<String> PLANS =
      Set.of(
          "scheduled",
          "slated",
          "due",
          "planned",
          "expected",
          "set",
          "plans",
          "planning",
          "intends",
          "hopes",
          "upcoming",
          "forthcoming",
          "ahead",
          "invited",
          "ready",
          "poised");
  private static final Set<String> TO_AFTER =
      Set.of(
          "agreed",
          "plan",
          "plans",
          "hope",
          "hopes",
          "want",
          "wants",
          "intend",
          "intends",
          "likely",
          "going",
          "is",
          "are",
          "expects",
          "expect",
          "decided",
          "promised",
          "pledged",
          "vowed",
          "about",
          "was",
          "were",
          "prepares",
          "preparing",
          "prepared",
          "invited",
          "supposed",
          "willing",
          "proposed",
          "offered",
          "called");
  private static final Set<String> PRESENTS =
      Set.of(
          "meets",
          "visits",
          "leaves",
          "arrives",
          "begins",
          "starts",
          "opens",
          "travels",
          "hosts",
          "takes",
          "goes",
          "holds",
          "ends",
          "expires",
          "comes",
          "departs",
          "kicks",
          "convenes",
          "resumes",
          "receives",
          "welcomes",
          "signs",
          "joins",
          "attends",
          "heads",
          "flies");
  private static final Set<String> PASTS =
      Set.of(
          "met", "told", "held", "began", "took", "went", "came", "left", "gave", "made", "spoke",
          "saw", "got", "sent", "won", "lost", "led", "paid", "brought", "broke", "said", "was",
          "were", "had", "has", "have", "did", "been", "became", "fell", "felt", "flew", "drew",
          "sought", "struck", "wrote", "rose", "ran", "shook", "sat", "stood", "put", "kept",
          "found", "heard", "drove", "chose", "sworn", "written", "given", "taken", "spoken",
          "seen", "begun", "gone", "known", "built", "bought", "thought", "called");
  private static final Set<String> NO_VERBS =
      Set.of(
          "need",
          "indeed",
          "united",
          "red",
          "speed",
          "proceed",
          "succeed",
          "exceed",
          "feed",
          "seed",
          "hundred",
          "wicked",
          "armed",
          "allied",
          "occupied",
          "unprecedented",
          "so-called",
          "bed",
          "agreed-upon",
          "breed",
          "sacred",
          "naked",
          "fed",
          "wed",
          "led",
          "related",
          "limited",
          "advanced",
          "detailed",
          "renewed",
          "continued",
          "proposed",
          "disputed",
          "divided");

  private VerbForms() {}

  static Tense tense(Words words, int at) {
    Word word = words.at(at);
    if (!word.isLetters() || (word.isCapital() && at > 0)) {
      return Tense.UNKNOWN;
    }
    if (word.isIn(MODALS) || isPlan(words, at)) {
      return Tense.FUTURE;
    }
    if (word.isIn(PRESENTS)) {
      return Tense.PRESENT;
    }
    if (word.is("to") && words.at(at - 1).isIn(TO_AFTER)) {
      return isInfinitive(words, at) ? Tense.FUTURE : Tense.UNKNOWN;
    }
    return isPast(word) ? withAuxiliary(words, at) : Tense.UNKNOWN;
  }

  private static boolean isPlan(Words words, int at) {
    Word word = words.at(at);
    if (word.is("ahead")) {
      return words.at(at + 1).is("of");
    }
    if (word.is("set")) {
      return words.at(at + 1).is("to") || words.at(at + 1).is("for");
    }
    return word.isIn(PLANS);
  }

  private static boolean isInfinitive(Words words, int at) {
    Word next = words.at(at + 1);
    return next.isLowerCase() && !next.isIn(Lexicon.DETERMINERS);
  }

  private static boolean isPast(Word word) {
    boolean regular =
        word.lower().length() > 4 && word.lower().endsWith("ed") && !word.isIn(NO_VERBS);
    return regular || word.isIn(PASTS);
  }

  /** "will be held" and "to be signed" are ahead; "had been due" is not taken apart. */
  private static Tense withAuxiliary(Words words, int at) {
    for (int i = at - 1; i >= at - 3 && i >= 0; i--) {
      Word word = words.at(i);
      boolean infinitive = word.is("to") && words.at(i + 1).is("be");
      if (word.isIn(MODALS) || infinitive) {
        return words.at(i + 1).is("have") ? Tense.PAST : Tense.FUTURE;
      }
      if (word.is("is") || word.is("are") || word.is("being")) {
        return Tense.PRESENT;
      }
      if (!word.isIn(PASTS) && !word.is("be") && !word.lower().endsWith("ly")) {
        return Tense.PAST;
      }
    }
    return Tense.PAST;
  }
}
