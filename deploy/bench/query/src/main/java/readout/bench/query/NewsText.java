package readout.bench.query;

import java.util.List;
import readout.bench.record.Dice;
import readout.bench.record.World;

/** Articles of a few hundred words about persons and places that are made up. */
final class NewsText {

  private static final List<String> OPENINGS =
      List.of(
          "%1$s, the %2$s of %3$s, met %4$s, the %5$s of %6$s, in %7$s on Tuesday to talk about %8$s.",
          "The %2$s of %3$s, %1$s, held talks with %6$s %5$s %4$s in %7$s on Wednesday.",
          "%3$s %2$s %1$s will visit %7$s next week and meet %6$s %5$s %4$s.",
          "%3$s and %6$s signed a memorandum on %8$s in %7$s on Monday, in the presence of %1$s and %4$s.");

  private static final List<String> REST =
      List.of(
          "Officials of both sides had prepared the agenda for weeks, and a further round is to follow before the end of the year.",
          "Observers say that the question of %8$s has weighed on relations for a long time, though neither side wants to speak of a crisis.",
          "The delegation of %3$s arrived in the morning and was received at the airport by members of the cabinet.",
          "Last year, trade between the two countries grew by a tenth, above all in machines, food and fuel.",
          "A spokesman in %7$s told reporters that the mood had been open, and that experts would go on with the details.",
          "Opposition parties asked for the papers to be laid before parliament, which meets again after the holidays.",
          "In a written statement, %1$s thanked the hosts and spoke of a new chapter.",
          "Farmers who had gathered outside held up banners, and the police closed two streets for most of the day.",
          "The ministry published photographs of the handshake and of the lunch that followed.",
          "Banks and insurers welcomed the news, while unions warned of hasty steps.");

  private static final List<String> SUBJECTS =
      List.of(
          "fisheries", "grain exports", "border traffic", "energy", "air links", "water rights");

  private final World world;
  private final Dice dice;

  NewsText(World world, Dice dice) {
    this.world = world;
    this.dice = dice;
  }

  /** One as ninjs. */
  String article(String uri, int number) {
    World.Country one = dice.any(world.countries());
    World.Country other = dice.any(world.countries());
    World.Person guest = dice.any(one.persons());
    World.Person host = dice.any(other.persons());
    Object[] names = {
      guest.name(),
      guest.office(),
      one.name(),
      host.name(),
      host.office(),
      other.name(),
      other.capital(),
      dice.any(SUBJECTS)
    };
    StringBuilder body = new StringBuilder(dice.any(OPENINGS).formatted(names));
    for (int i = dice.between(6, 14); i > 0; i--) {
      body.append(i % 3 == 0 ? "\\n\\n" : " ").append(dice.any(REST).formatted(names));
    }
    return """
        {"uri":"%s","version":"1","versioncreated":"2026-03-%02dT10:00:00Z","language":"en","headline":"%s and %s talk in %s",\
        "body_text":"%s"}"""
        .formatted(uri, 1 + number % 28, one.name(), other.name(), other.capital(), body);
  }
}
