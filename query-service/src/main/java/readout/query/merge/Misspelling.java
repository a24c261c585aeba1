package readout.query.merge;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import readout.contracts.Participant;
import readout.query.event.OfficeNames;
import readout.query.event.PersonName;
import readout.query.event.Table;

/**
 * Whether two names mean one person of whom a source has got the family name slightly wrong: one
 * letter of its inner ones, of somebody of the same given name in the same office. Never where
 * family names are short, so that a letter makes another one: Li and Le, Kim and Kin.
 */
final class Misspelling {

  private static final int SHORTEST_FAMILY_NAME = 3;
  private static final int SHORTEST_GIVEN_NAME = 2;

  /** Keys of sides. */
  private static final Set<String> SHORT_FAMILY_NAMES =
      Table.rows("name-customs.tsv").stream()
          .filter(row -> row.get(0).equals("short-family-names"))
          .flatMap(row -> Stream.of(row.get(1).split(" ", -1)))
          .flatMap(code -> Sides.countries(code).stream())
          .collect(Collectors.toUnmodifiableSet());

  private Misspelling() {}

  /**
   * Whether it is all that two reports of talks differ in: the same counterparts at the same time,
   * told by both and to the day by one.
   */
  static boolean between(MeetingFacts one, MeetingFacts other, Sides.Shared shared) {
    boolean rest = shared.equal() && shared.different() == 1 && shared.same() == shared.sides() - 1;
    boolean time =
        one.span().stated()
            && other.span().stated()
            && (one.span().precise() || other.span().precise())
            && one.span().overlaps(other.span());
    return rest
        && shared.same() > 0
        && time
        && !one.otherCity(other)
        && !one.report().sameArticle(other.report())
        && one.sides().keys().stream().anyMatch(side -> onSide(side, one, other));
  }

  private static boolean onSide(String side, MeetingFacts one, MeetingFacts other) {
    List<Participant> ours = persons(side, one);
    List<Participant> theirs = persons(side, other);
    return ours.size() == 1 && theirs.size() == 1 && of(ours.get(0), theirs.get(0), side);
  }

  private static List<Participant> persons(String side, MeetingFacts facts) {
    return facts.meeting().participants().stream()
        .filter(each -> each.name() != null && Sides.side(each).equals(side))
        .toList();
  }

  /** Whether two persons of this side are one. */
  static boolean of(Participant one, Participant other, String side) {
    String office = OfficeNames.key(one.role());
    return one.name() != null
        && other.name() != null
        && !office.isEmpty()
        && office.equals(OfficeNames.key(other.role()))
        && !SHORT_FAMILY_NAMES.contains(side)
        && names(PersonName.of(one.name()).words(), PersonName.of(other.name()).words());
  }

  private static boolean names(List<String> one, List<String> other) {
    int last = one.size() - 1;
    if (last < 1 || one.size() != other.size()) {
      return false;
    }
    String ours = one.get(last);
    String theirs = other.get(last);
    return one.subList(0, last).equals(other.subList(0, last))
        && one.get(0).length() >= SHORTEST_GIVEN_NAME
        && Math.min(ours.length(), theirs.length()) >= SHORTEST_FAMILY_NAME
        && ours.charAt(0) == theirs.charAt(0)
        && PersonName.withinOneEdit(ours, theirs);
  }
}
