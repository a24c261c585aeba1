package readout.extract.core.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import readout.contracts.Affiliation;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.WordClasses;

/** Everybody and everything an article names, by sentence. */
public final class Cast {

  private final String text;
  private final List<Sentence> sentences;
  private final List<SentenceNames> names;
  private final People people;
  private final Background background;
  private final WordClasses words;
  private final NameFinder finder;

  private Cast(
      String text,
      List<Sentence> sentences,
      List<SentenceNames> names,
      People people,
      Background background,
      WordClasses words,
      NameFinder finder) {
    this.text = text;
    this.sentences = sentences;
    this.names = names;
    this.people = people;
    this.background = background;
    this.words = words;
    this.finder = finder;
  }

  /**
   * Reads all sentences, parsed or not; the more are parsed, the better titles are read.
   *
   * @param background what the sentences do not say
   */
  public static Cast of(
      String text,
      List<Sentence> sentences,
      NameFinder finder,
      Background background,
      WordClasses words) {
    List<SentenceNames> names = new ArrayList<>();
    for (Sentence sentence : sentences) {
      names.add(finder.names(sentence));
    }
    People people = PeopleFinder.find(text, sentences, names, background, words);
    return new Cast(text, sentences, names, people, background, words, finder);
  }

  /** The text that all offsets refer to. */
  public String text() {
    return text;
  }

  /** All sentences, in text order. */
  public List<Sentence> sentences() {
    return sentences;
  }

  /** What the lexicons know of a sentence. */
  public SentenceNames names(Sentence sentence) {
    return names.get(sentence.index());
  }

  /** The seat of government of a state (ISO 3166-1 alpha-2). */
  public Optional<String> capital(String country) {
    return finder.capital(country);
  }

  /** The state that a party to a conflict fights in or over. */
  public Optional<Affiliation> battleground(String conflictParty) {
    return finder.battleground(conflictParty).flatMap(this::state);
  }

  /** The country of a small town: the only one with such a town, or one the article names. */
  public Optional<String> home(String town) {
    return finder.home(town);
  }

  /** The state of a code (ISO 3166-1 alpha-2), as what somebody stands for. */
  public Optional<Affiliation> state(@Nullable String code) {
    return background.holders().state(code);
  }

  WordClasses words() {
    return words;
  }

  /** The persons of the article. */
  public People people() {
    return people;
  }

  /**
   * Who says "I" in a text: whose words the title calls it; where an official publishes it the
   * first official it names.
   */
  public Optional<Person> author() {
    return people.speaker().or(this::firstOfficial);
  }

  private Optional<Person> firstOfficial() {
    Affiliation home = background.home();
    if (home == null) {
      return Optional.empty();
    }
    for (Sentence sentence : sentences) {
      for (Person person : people.in(sentence.index())) {
        if (home.equals(person.affiliation())) {
          return Optional.of(person);
        }
      }
    }
    return Optional.empty();
  }
}
