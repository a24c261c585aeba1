package readout.extract.core.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The persons of an article, with every place where one is named. */
public final class People {

  private final List<Person> persons;
  private final List<List<PersonMention>> mentions;
  private final List<Map<Integer, PersonMention>> byToken;
  private final int speaker;

  /**
   * @param speaker the number of the person whose words the text is, -1 when that is not known
   */
  People(List<Person> persons, List<List<PersonMention>> mentions, int speaker) {
    this.speaker = speaker;
    this.persons = List.copyOf(persons);
    this.mentions = List.copyOf(mentions);
    this.byToken = new ArrayList<>();
    for (List<PersonMention> inSentence : mentions) {
      Map<Integer, PersonMention> tokens = new HashMap<>();
      for (PersonMention mention : inSentence) {
        for (int i = mention.from(); i < mention.to(); i++) {
          tokens.put(i, mention);
        }
      }
      byToken.add(tokens);
    }
  }

  /** All persons, by number. */
  public List<Person> all() {
    return persons;
  }

  /** The person whose words the text is, by its title. */
  Optional<Person> speaker() {
    return speaker < 0 ? Optional.empty() : Optional.of(persons.get(speaker));
  }

  /** The person whose name covers this token of this sentence. */
  public Optional<Person> at(int sentence, int token) {
    return Optional.ofNullable(byToken.get(sentence).get(token))
        .map(mention -> persons.get(mention.person()));
  }

  /** The persons named in a sentence, in text order, each as often as named. */
  public List<Person> in(int sentence) {
    return mentions.get(sentence).stream().map(m -> persons.get(m.person())).toList();
  }

  /**
   * The one person of the article who holds this office for this country or organisation; empty
   * when nobody or more than one does.
   *
   * @param office a word or phrase; roles agree when one contains the other
   */
  public Optional<Person> holding(String office, String affiliation) {
    List<Person> found =
        persons.stream()
            .filter(p -> p.affiliation() != null && p.affiliation().name().equals(affiliation))
            .filter(p -> p.role() != null && agrees(p.role(), office))
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  static boolean agrees(String role, String office) {
    String a = usual(role);
    String b = usual(office);
    return a.equals(b) || a.endsWith(" " + b) || b.endsWith(" " + a) || a.startsWith(b + " ");
  }

  private static String usual(String office) {
    String words = office.toLowerCase(Locale.ROOT).replace('-', ' ');
    return words.endsWith("premier") && !words.startsWith("vice")
        ? words.replace("premier", "prime minister")
        : words;
  }
}
