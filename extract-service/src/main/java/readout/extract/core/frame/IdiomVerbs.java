package readout.extract.core.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import readout.extract.core.entity.Side;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/**
 * Verbs that mean a meeting only with their complement: "A compared notes with B", "A spent an hour
 * with B", "A came face to face with B", "A was the guest of B", "A played host to B", "A was on
 * the phone to B".
 */
final class IdiomVerbs implements MeetingTrigger {

  private static final Set<String> COMPLEMENTS = Set.of("dobj", "npadvmod", "attr", "oprd");
  private static final Set<String> NUMBERS = Set.of("CD", "NN", "NNS", "NNP");

  private final WordClasses words;
  private final Arguments arguments;
  private final StanceReader stances;

  IdiomVerbs(WordClasses words, Arguments arguments, StanceReader stances) {
    this.words = words;
    this.arguments = arguments;
    this.stances = stances;
  }

  @Override
  public Optional<MeetingReading> read(Sentence sentence, Token verb) {
    if (!Syntax.isVerb(verb)) {
      return Optional.empty();
    }
    return complements(sentence, verb)
        .filter(c -> NUMBERS.contains(c.pos()))
        .flatMap(c -> of(sentence, verb, c).stream())
        .findFirst()
        .or(() -> closeted(sentence, verb));
  }

  private static Stream<Token> complements(Sentence sentence, Token verb) {
    Stream<Token> own =
        sentence.children(verb.index()).stream().filter(c -> COMPLEMENTS.contains(c.relation()));
    Stream<Token> behind =
        sentence.children(verb.index(), "prep").stream()
            .flatMap(p -> sentence.children(p.index(), "pobj").stream());
    return Stream.concat(own, behind);
  }

  private Optional<MeetingReading> of(Sentence sentence, Token verb, Token complement) {
    String idiom = Syntax.lemma(verb) + " " + Syntax.lemma(complement);
    if (words.is("idiom-with", idiom)) {
      List<Side> with = new ArrayList<>(arguments.with(sentence, verb));
      with.addAll(arguments.with(sentence, complement));
      return with.isEmpty()
          ? together(sentence, verb, idiom)
          : told("idiom-with", sentence, verb, with);
    } else if (words.is("idiom-of", idiom)) {
      return told(
          "idiom-guest",
          sentence,
          verb,
          arguments.read(sentence, Syntax.prepositionObjects(sentence, complement, Set.of("of"))));
    } else if (words.is("idiom-to", idiom)) {
      List<Token> objects =
          new ArrayList<>(Syntax.prepositionObjects(sentence, verb, Set.of("to", "with")));
      objects.addAll(Syntax.prepositionObjects(sentence, complement, Set.of("to", "with")));
      return told("idiom-to", sentence, verb, arguments.read(sentence, objects));
    }
    return Optional.empty();
  }

  /** "A and B compared notes": with each other, where the idiom says no less. */
  private Optional<MeetingReading> together(Sentence sentence, Token verb, String idiom) {
    List<Side> subject = arguments.subject(sentence, verb);
    return words.is("idiom-each-other", idiom) && Arguments.parties(subject) > 1
        ? Optional.of(
            MeetingReading.of("idiom-together", subject, List.of(), stances.verb(sentence, verb)))
        : Optional.empty();
  }

  /** "A was closeted with B". */
  private Optional<MeetingReading> closeted(Sentence sentence, Token verb) {
    return Syntax.lemma(verb).equals("closet")
        ? told("idiom-with", sentence, verb, arguments.with(sentence, verb))
        : Optional.empty();
  }

  /** Persons meet so; states "spent a decade with" and "were guests of" otherwise. */
  private Optional<MeetingReading> told(
      String frame, Sentence sentence, Token verb, List<Side> others) {
    List<Side> subject = arguments.subject(sentence, verb);
    List<Side> all = new ArrayList<>(subject);
    all.addAll(others);
    boolean persons = others.stream().allMatch(Side::personal);
    return persons && Arguments.parties(all) > 0 && Arguments.apart(all) > 1
        ? MeetingReading.between(frame, subject, others, stances.verb(sentence, verb))
        : Optional.empty();
  }
}
