package readout.query.store;

import static readout.query.Extractions.holder;
import static readout.query.Extractions.person;

import java.util.List;
import java.util.Random;
import readout.contracts.Meeting;
import readout.contracts.Participant;
import readout.query.Extractions;

/** Meetings of people whose names are easily taken for each other's. */
final class RandomPeople {

  private static final List<String> KOREANS =
      List.of("Cho Tae-yul", "Cho Hyun", "Tae-yul Cho", "Cho", "Ban Ki-moon", "Cho Taeyul");
  private static final List<String> AMERICANS =
      List.of(
          "George W. Bush",
          "George Bush",
          "George H. W. Bush",
          "Bush",
          "Joe Biden",
          "Joseph R. Biden Jr.",
          "Joseph Biden",
          "J. Biden",
          "Jill Biden",
          "Biden");
  private static final List<String> ROLES =
      List.of("President", "Foreign Minister", "Minister for Foreign Affairs", "former President");

  private RandomPeople() {}

  static Meeting meeting(String id, Random random) {
    String day = "20%02d-%02d-01".formatted(10 + random.nextInt(15), 1 + random.nextInt(12));
    return Extractions.meeting(
        id, day, one(KOREANS, "KR", random), one(AMERICANS, "US", random), official(random));
  }

  private static Participant one(List<String> names, String country, Random random) {
    String name = any(names, random);
    return random.nextInt(3) == 0
        ? person(name, country)
        : holder(name, any(ROLES, random), country);
  }

  private static Participant official(Random random) {
    return holder(
        any(List.of("Ban Ki-moon", "Bush", "Jill Biden"), random), "chief", "United Nations");
  }

  private static <T> T any(List<T> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }
}
