package readout.extract.corpus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** How far a gold record and an answer are about the same. */
final class Likeness {

  private static final double SAME_SENTENCE = 0.6;

  private Likeness() {}

  /**
   * The same participant: the same person, by the gold name or a part of it of two words, or by its
   * form in the text; or the same unnamed side.
   */
  static boolean sameParticipant(Who gold, Who answer) {
    if (gold.name() != null && answer.isNamedPerson()) {
      return isForm(gold.nameInText(), answer.name()) || samePerson(gold.name(), answer.name(), 2);
    }
    if (gold.name() != null && answer.name() != null) {
      return Actors.name(gold.name()).equals(Actors.name(answer.name()));
    }
    return gold.name() == null
        && !answer.isNamedPerson()
        && !gold.side().isEmpty()
        && gold.side().equals(answer.institution());
  }

  /** The same participant or one that could be: a bare surname, a person and the unnamed side. */
  static boolean similarParticipant(Who gold, Who answer) {
    if (gold.name() != null && answer.isNamedPerson()) {
      return isForm(gold.nameInText(), answer.name()) || isForm(gold.name(), answer.name());
    }
    if (gold.name() != null && answer.name() != null) {
      return Actors.name(gold.name()).equals(Actors.name(answer.name()));
    }
    String side = gold.side();
    if (side.isEmpty()) {
      return false;
    }
    if (gold.name() == null && !answer.isNamedPerson()) {
      return side.equals(answer.institution());
    }
    return side.equals(answer.side().isEmpty() ? answer.institution() : answer.side());
  }

  /** Above 0 when a participant is shared or the evidence is the same. */
  static double ofMeetings(MeetingRecord gold, MeetingRecord answer) {
    int shared =
        pairs(gold.participants(), answer.participants(), Likeness::similarParticipant).size();
    int sides = gold.participants().size() + answer.participants().size();
    double evidence = evidence(gold, answer);
    if (shared == 0 && evidence < SAME_SENTENCE) {
      return 0;
    }
    double date =
        gold.date().contradicts(answer.date())
            ? -0.25
            : gold.date().isCompatible(answer.date()) ? 0.2 : 0.1;
    return (sides == 0 ? 0 : 0.5 * 2 * shared / sides) + 0.3 * evidence + date;
  }

  /** Above 0 when the evidence or the subject is much the same. */
  static double ofAgreements(AgreementRecord gold, AgreementRecord answer) {
    List<String> bound = gold.partyNames();
    List<String> told = answer.partyNames();
    int shared = pairs(bound, told, Likeness::isPart).size();
    int parties = bound.size() + told.size();
    double subject = Wording.overlap(subject(gold), subject(answer));
    double evidence = evidence(gold, answer);
    if (evidence < 0.3 && subject < 0.5) {
      return 0;
    }
    double date = gold.date().contradicts(answer.date()) ? -0.2 : 0.1;
    return (parties == 0 ? 0 : 0.4 * 2 * shared / parties) + 0.3 * evidence + 0.2 * subject + date;
  }

  /** Each of some with the first of the others that is the same, one to one. */
  static <T> List<Pair<T>> pairs(List<T> golds, List<T> answers, BiPredicate<T, T> same) {
    List<Pair<T>> pairs = new ArrayList<>();
    Set<Integer> used = new HashSet<>();
    for (T gold : golds) {
      for (int i = 0; i < answers.size(); i++) {
        if (!used.contains(i) && same.test(gold, answers.get(i))) {
          used.add(i);
          pairs.add(new Pair<>(gold, answers.get(i)));
          break;
        }
      }
    }
    return pairs;
  }

  private static double evidence(EventRecord gold, EventRecord answer) {
    return Wording.overlap(
        Wording.longWords(gold.evidence()), Wording.longWords(answer.evidence()));
  }

  private static Set<String> subject(AgreementRecord agreement) {
    return agreement.subject() == null ? Set.of() : Wording.longWords(List.of(agreement.subject()));
  }

  private static boolean isPart(String some, String other) {
    Set<String> words = Set.copyOf(Wording.words(some));
    Set<String> others = Set.copyOf(Wording.words(other));
    return words.containsAll(others) || others.containsAll(words);
  }

  /** One name within the other; of at least so many words. */
  private static boolean samePerson(String gold, String answer, int words) {
    List<String> some = Wording.words(gold);
    List<String> others = Wording.words(answer);
    if (some.isEmpty() || others.isEmpty()) {
      return false;
    }
    if (String.join("", some).equals(String.join("", others))) {
      return true;
    }
    boolean within = Set.copyOf(some).containsAll(others) || Set.copyOf(others).containsAll(some);
    return within && Math.min(some.size(), others.size()) >= words;
  }

  /** One name within the other, or the same first or last word. */
  private static boolean isForm(@Nullable String form, @Nullable String answer) {
    if (form == null || answer == null) {
      return false;
    }
    List<String> some = Wording.words(form);
    List<String> others = Wording.words(answer);
    if (some.isEmpty() || others.isEmpty()) {
      return false;
    }
    return samePerson(form, answer, 1)
        || some.get(some.size() - 1).equals(others.get(others.size() - 1))
        || some.get(0).equals(others.get(0));
  }
}
