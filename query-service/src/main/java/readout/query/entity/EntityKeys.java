package readout.query.entity;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import readout.contracts.Digests;
import readout.query.event.EntityId;
import readout.query.event.Organisations;

/** Where ways of naming that may mean one entity find each other, however long the record grows. */
final class EntityKeys {

  /** The words at either end of a name; those between do not tell people apart. */
  private static final int ENDS = 2;

  private EntityKeys() {}

  /** The keys by which it is found. */
  static Set<Long> own(Appearance appearance) {
    Set<String> keys = wantedBy(appearance);
    List<String> words = appearance.known();
    switch (appearance.kind()) {
      case PERSON -> {
        keys.add(people(appearance.side(), words.get(0)));
        keys.add(people(appearance.side(), words.get(words.size() - 1)));
      }
      case SURNAME -> keys.add(surname(appearance.side(), words.get(0)));
      case ORGANISATION -> {}
    }
    return hashes(keys);
  }

  /** The keys by which others are found that may be the same. */
  static Set<Long> wanted(Appearance appearance) {
    return hashes(wantedBy(appearance));
  }

  private static Set<String> wantedBy(Appearance appearance) {
    Set<String> keys = new TreeSet<>();
    switch (appearance.kind()) {
      case PERSON -> addNames(appearance, keys);
      case SURNAME -> {}
      case ORGANISATION ->
          keys.add(organisation(EntityId.ofOrganisation(Organisations.words(appearance.name()))));
    }
    return keys;
  }

  /** The keys by which surnames are found that may mean one of these people. */
  static Set<Long> ofSurnames(Form form) {
    Set<String> keys = new TreeSet<>();
    for (List<String> words : form.orders()) {
      keys.add(surname(form.side(), words.get(0)));
      keys.add(surname(form.side(), words.get(words.size() - 1)));
    }
    return hashes(keys);
  }

  /** The keys by which people are found whom this surname may mean. */
  static Set<Long> ofPeopleOf(Appearance surname) {
    return hashes(Set.of(people(surname.side(), surname.known().get(0))));
  }

  private static void addNames(Appearance person, Set<String> keys) {
    List<String> words = person.known();
    Likeness.joined(words).forEach(name -> keys.add("n|" + name));
    Likeness.joined(Likeness.stem(words)).forEach(name -> keys.add("n|" + name));
    for (int i = 0; i < words.size(); i++) {
      for (int j = 0; j < words.size(); j++) {
        if (i != j && isEnd(i, words) && isEnd(j, words)) {
          String pair = "|" + Words.sound(words.get(j));
          String side = "p|" + person.side() + "|";
          Words.initials(words.get(i)).forEach(initial -> keys.add(side + initial + pair));
        }
      }
    }
  }

  /** The key by which all names are found of the organisation whose best name has this id. */
  static Set<Long> ofOrganisation(EntityId id) {
    return hashes(Set.of(organisation(id)));
  }

  private static String organisation(EntityId id) {
    return "o|" + id;
  }

  private static boolean isEnd(int at, List<String> words) {
    return at < ENDS || at >= words.size() - ENDS;
  }

  private static String surname(String side, String word) {
    return "s|" + side + "|" + word;
  }

  private static String people(String side, String word) {
    return "f|" + side + "|" + word;
  }

  private static Set<Long> hashes(Set<String> keys) {
    return keys.stream().map(EntityKeys::hash).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Two that share it by chance only cost a comparison. */
  private static long hash(String key) {
    return Long.parseUnsignedLong(Digests.sha256Hex128(key).substring(0, Long.BYTES * 2), 16);
  }
}
