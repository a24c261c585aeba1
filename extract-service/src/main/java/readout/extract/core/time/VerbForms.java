package readout.extract.core.time;

import java.util.Set;

/** Which direction a single word gives, by its form and the words just before it. */
final class VerbForms {

  private static final Set<String> MODALS =
      Lexicon.words(
          """
          will would shall 'll should may might must can could
          """);
  private static final Set<String> PLANS =
      Lexicon.words(
          """
          scheduled slated planned expected plans planning intends upcoming forthcoming
          poised
          """);
  private static final Set<String> PLANS_BEFORE_TO =
      Lexicon.words(
          """
          set due invited ready hopes hoped forward likely about
          """);
  private static final Set<String> DATED =
      Lexicon.words(
          """
          for on by in out back next this later tomorrow within
          """);
  private static final Set<String> STARTING = Set.of("starting", "beginning", "effective");
  private static final Set<String> TO_AFTER =
      Lexicon.words(
          """
          agreed plan plans hope hopes want wants intend intends likely going is are
          expects expect decided promised pledged vowed about was were prepares preparing
          prepared invited supposed willing proposed offered called hoped planned intended
          """);
  private static final Set<String> ADVERBS =
      Lexicon.words(
          """
          also now still then next not already never just again
          """);
  private static final Set<String> PLAIN_PRESENTS =
      Set.of("meet", "begin", "resume", "convene", "gather", "arrive", "depart");
  private static final Set<String> PRESENTS =
      Lexicon.words(
          """
          meets visits leaves arrives begins starts opens travels hosts takes goes holds
          ends expires departs kicks convenes resumes receives welcomes signs joins
          attends heads flies includes coincides concludes continues features
          gathers
          """);
  private static final Set<String> PASTS =
      Lexicon.words(
          """
          met told held began took went came left gave made spoke saw got sent won lost
          led paid brought broke said was were had did been became fell felt flew drew
          sought struck wrote rose ran shook sat stood put kept found heard drove chose
          sworn written given taken spoken seen begun gone known built bought thought
          called
          """);
  private static final Set<String> NO_VERBS =
      Lexicon.words(
          """
          need feed seed indeed united speed proceed succeed exceed hundred wicked armed
          allied occupied unprecedented breed sacred naked related limited advanced
          detailed renewed disputed divided embattled
          """);
  private static final Set<String> BEFORE_ADJECTIVES =
      Lexicon.words(
          """
          of with for in on under between most more very no
          """);

  private VerbForms() {}

  static Tense tense(Words words, int at) {
    Word word = words.at(at);
    if (!word.isLetters() || (word.isCapital() && at > 0)) {
      return Tense.UNKNOWN;
    }
    if (word.isIn(MODALS) || isPlan(words, at)) {
      return Tense.FUTURE;
    }
    if (word.is("to")) {
      return isPlannedInfinitive(words, at) ? Tense.FUTURE : Tense.UNKNOWN;
    }
    if (word.is("have") || word.is("has")) {
      return have(words, at);
    }
    if (word.isIn(PRESENTS) || isPlainPresent(words, at)) {
      return Tense.PRESENT;
    }
    if (word.is("follows")) {
      return Tense.PAST;
    }
    if (word.is("comes")) {
      Word next = words.at(at + 1);
      boolean dated = next.isIn(DATED) || next.is("into") || Lexicon.weekday(next) != null;
      return dated ? Tense.PRESENT : Tense.UNKNOWN;
    }
    return isPast(words, at) ? withAuxiliary(words, at) : Tense.UNKNOWN;
  }

  /** "the two ministers meet on Tuesday", not "to meet" or "did not meet". */
  private static boolean isPlainPresent(Words words, int at) {
    Word before = words.at(at - 1);
    boolean adverb = before.isIn(ADVERBS) || before.lower().endsWith("ly");
    boolean infinitive = before.is("to") || before.isIn(MODALS) || adverb;
    return words.at(at).isIn(PLAIN_PRESENTS)
        && before.type() != Word.Type.NONE
        && !infinitive
        && !before.isIn(Lexicon.DETERMINERS);
  }

  private static boolean isPlan(Words words, int at) {
    Word word = words.at(at);
    Word next = words.at(at + 1);
    if (word.is("ahead")) {
      return next.is("of");
    }
    if (word.isIn(STARTING)) {
      return next.is("on") || next.is("from") || next.is("in") || Lexicon.weekday(next) != null;
    }
    if (word.isIn(PLANS_BEFORE_TO)) {
      boolean cause = word.is("due") && words.at(at + 2).isIn(Lexicon.DETERMINERS);
      return (next.is("to") && !cause) || ((word.is("set") || word.is("due")) && isDated(next));
    }
    return word.isIn(PLANS);
  }

  private static boolean isDated(Word next) {
    return next.isIn(DATED) || next.isCapital();
  }

  /** "agreed to meet", "are also to hold", "agreed to talks". */
  private static boolean isPlannedInfinitive(Words words, int at) {
    Word before = words.at(words.at(at - 1).isIn(ADVERBS) ? at - 2 : at - 1);
    Word next = words.at(at + 1);
    return before.isIn(TO_AFTER) && next.isLowerCase() && !next.isIn(Lexicon.DETERMINERS);
  }

  /** "have met" is past, "have talks" present, "may have talks" and "to have talks" ahead. */
  private static Tense have(Words words, int at) {
    int next = words.at(at + 1).isIn(ADVERBS) ? at + 2 : at + 1;
    Word before = words.at(at - 1);
    if (before.isIn(MODALS) || before.is("to")) {
      boolean perfect = isPast(words, next) && !before.is("will") && !before.is("'ll");
      return perfect ? Tense.PAST : Tense.FUTURE;
    }
    if (words.at(next).is("to")) {
      return Tense.FUTURE;
    }
    return words.at(next).isIn(Lexicon.DETERMINERS) ? Tense.PRESENT : Tense.PAST;
  }

  private static boolean isPast(Words words, int at) {
    Word word = words.at(at);
    if (word.isIn(PASTS)) {
      return true;
    }
    boolean regular =
        word.lower().length() > 3 && word.lower().endsWith("ed") && !word.isIn(NO_VERBS);
    Word before = words.at(at - 1);
    boolean adjective = before.isIn(Lexicon.DETERMINERS) || before.isIn(BEFORE_ADJECTIVES);
    return regular && word.isLetters() && !adjective;
  }

  /** "will be held" and "to be signed" are ahead, "would have met" is not. */
  private static Tense withAuxiliary(Words words, int at) {
    for (int i = at - 1; i >= at - 3 && i >= 0; i--) {
      Word word = words.at(i);
      boolean infinitive = word.is("to") && words.at(i + 1).is("be");
      if (word.isIn(MODALS) || infinitive) {
        boolean perfect = words.at(i + 1).is("have") && !word.is("will");
        return perfect ? Tense.PAST : Tense.FUTURE;
      }
      if (word.is("is") || word.is("are") || word.is("being")) {
        return Tense.PRESENT;
      }
      boolean auxiliary = word.isIn(PASTS) || word.is("be") || word.is("have") || word.is("has");
      if (!auxiliary && !word.isIn(ADVERBS) && !word.lower().endsWith("ly")) {
        return Tense.PAST;
      }
    }
    return Tense.PAST;
  }
}
