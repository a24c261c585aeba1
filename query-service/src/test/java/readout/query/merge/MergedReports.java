package readout.query.merge;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Reports in one line each, as {@link Reports} reads them, for tests of other packages. */
public final class MergedReports {

  private static final LocalDate TODAY = LocalDate.of(2025, 6, 1);

  private MergedReports() {}

  /** {@code article published | status mode | when | where | who}. */
  public static List<Report> meeting(String... lines) {
    return Stream.of(lines).map(Reports::meeting).toList();
  }

  /** {@code article published | status instrument | when | subject | who}. */
  public static List<Report> agreement(String... lines) {
    return Stream.of(lines).map(Reports::agreement).toList();
  }

  /** The event that all of them tell of. */
  public static MergedEvent merged(List<Report> reports) {
    return Rendering.of(new Cluster(reports, List.of()), TODAY, id -> id, FollowUps.Links.NONE);
  }
}
