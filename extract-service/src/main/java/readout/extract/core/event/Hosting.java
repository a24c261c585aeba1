package readout.extract.core.event;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import readout.contracts.Affiliation;
import readout.contracts.Place;
import readout.extract.core.entity.Cast;
import readout.extract.core.entity.Side;
import readout.extract.core.frame.ArticleContext;
import readout.extract.core.frame.MeetingMention;
import readout.extract.core.text.WordClasses;

/**
 * Tells for whom an office-holder stands whose country the text leaves out: a guest from abroad who
 * "met Prime Minister X in Niamey" met Niger's.
 */
final class Hosting {

  private final Cast cast;
  private final WordClasses words;

  Hosting(ArticleContext context) {
    this.cast = context.cast();
    this.words = context.words();
  }

  /** The mention with its hosts standing for the country where they met. */
  MeetingMention told(MeetingMention mention) {
    Place place = mention.place();
    Optional<Affiliation> home = place == null ? Optional.empty() : cast.state(place.country());
    if (home.isEmpty() || !abroad(mention, home.get())) {
      return mention;
    }
    List<Side> sides =
        mention.sides().stream()
            .map(side -> atHome(side) ? side.standingFor(home.get()) : side)
            .toList();
    return mention.withSides(sides, mention.leading());
  }

  /** Whether somebody of another state takes part, and nobody known of this one. */
  private static boolean abroad(MeetingMention mention, Affiliation home) {
    List<Affiliation> states =
        mention.sides().stream()
            .map(Side::affiliation)
            .filter(a -> a != null && a.country() != null)
            .toList();
    return !states.isEmpty() && states.stream().noneMatch(home::equals);
  }

  private boolean atHome(Side side) {
    String role = side.role();
    return side.named()
        && side.affiliation() == null
        && role != null
        && !words.anyWithin("opposing", role.toLowerCase(Locale.ROOT))
        && (words.anyWithin("head-of-state", role.toLowerCase(Locale.ROOT))
            || role.toLowerCase(Locale.ROOT).contains("minister"));
  }
}
