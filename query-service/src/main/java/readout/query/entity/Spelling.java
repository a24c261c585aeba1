package readout.query.entity;

import java.util.Comparator;
import java.util.Locale;
import readout.query.event.PersonName;

/** Which of several spellings is shown. */
final class Spelling {

  /** Longer names are titles and names in one. */
  private static final int MOST_WORDS = 4;

  private static final Comparator<String> WELL_WRITTEN =
      Comparator.comparing((String text) -> text.equals(text.toUpperCase(Locale.ROOT)))
          .thenComparing(text -> -text.chars().filter(c -> c >= 0x80).count())
          .thenComparing(Comparator.naturalOrder());

  /** Of an office: the shortest, small letters before capitals, accents before none. */
  static final Comparator<String> BRIEFEST =
      Comparator.comparingInt(String::length).thenComparing(WELL_WRITTEN);

  /** Of a person: whole, with few initials, then as full as a name is, an initial with its dot. */
  static final Comparator<String> FULLEST =
      Comparator.comparing((String name) -> name.contains("- "))
          .thenComparing(name -> PersonName.of(name).words().size() > MOST_WORDS)
          .thenComparing(
              name -> PersonName.of(name).words().stream().filter(w -> w.length() == 1).count())
          .thenComparing(name -> -PersonName.of(name).words().size())
          .thenComparing(name -> name.indexOf('.') < 0)
          .thenComparing(WELL_WRITTEN);

  private Spelling() {}
}
