package readout.bench.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import readout.contracts.Instrument;
import readout.contracts.MeetingMode;

/**
 * Something that took place, as it was and not as it is told.
 *
 * @param delegates those who took part, each with the country they spoke for
 * @param organisation whose conference it was, or null
 * @param host whose capital it was in
 * @param signed what was signed there, or null
 * @param alone nothing but the signing is reported
 * @param stories the sketches of the texts that articles retell
 */
record Happening(
    int number,
    LocalDate day,
    MeetingMode mode,
    List<Delegate> delegates,
    @Nullable String organisation,
    World.Country host,
    @Nullable Paper signed,
    boolean alone,
    List<byte[]> stories) {

  private static final int DAYS = 730;
  private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
  static final LocalDate LAST = FIRST.plusDays(DAYS - 1);
  private static final List<String> SUBJECTS =
      List.of(
          "trade",
          "energy",
          "border",
          "fisheries",
          "aviation",
          "defence",
          "migration",
          "climate",
          "water",
          "grain",
          "rail",
          "nuclear",
          "satellite",
          "customs",
          "health",
          "extradition",
          "tax",
          "tourism",
          "cyber",
          "minerals",
          "education",
          "ports",
          "gas",
          "shipping");

  /** One who speaks for a country. */
  record Delegate(World.Country country, World.Person person) {}

  /** An agreement. */
  record Paper(Instrument instrument, String subject) {}

  static Happening any(int number, World world, Dice dice) {
    return any(number, FIRST.plusDays(dice.below(DAYS)), world, dice);
  }

  static Happening any(int number, LocalDate day, World world, Dice dice) {
    boolean conference = dice.chance(0.1);
    int sides = conference ? dice.between(5, 12) : dice.chance(0.1) ? 3 : 2;
    List<Delegate> delegates = new ArrayList<>();
    for (World.Country country : world.countries(sides, dice)) {
      delegates.add(new Delegate(country, dice.popular(country.persons())));
    }
    boolean paper = !conference && sides == 2 && dice.chance(0.2);
    List<byte[]> stories = new ArrayList<>();
    for (int i = dice.between(1, 3); i > 0; i--) {
      stories.add(dice.bytes(512));
    }
    return new Happening(
        number,
        day,
        !conference && dice.chance(0.15) ? MeetingMode.CALL : MeetingMode.IN_PERSON,
        delegates,
        conference ? world.organisation(dice) : null,
        delegates.get(dice.below(2)).country(),
        paper ? paper(dice) : null,
        paper && dice.chance(0.5),
        stories);
  }

  private static Paper paper(Dice dice) {
    List<Instrument> kinds = List.of(Instrument.TREATY, Instrument.MEMORANDUM, Instrument.CONTRACT);
    return new Paper(dice.any(kinds), dice.any(SUBJECTS) + " and " + dice.any(SUBJECTS));
  }
}
