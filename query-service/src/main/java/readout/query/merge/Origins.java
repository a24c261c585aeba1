package readout.query.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import readout.contracts.ArticleId;
import readout.contracts.TextFingerprint;

/**
 * Who independently reports an event. Articles are of one origin when one retells the other, when
 * they credit one agency and are much alike, or when one publisher prints both.
 */
final class Origins {

  /** Texts that credit one agency need not share so much to be one story. */
  private static final double ONE_AGENCY = 0.05;

  private final Map<ArticleId, Integer> origins = new HashMap<>();
  private int count;

  private Origins() {}

  /** Numbered from 0 in the order of their first reports. */
  static Origins of(List<Report> reports) {
    Origins origins = new Origins();
    List<Report> articles = new ArrayList<>();
    for (Report report : reports) {
      if (!origins.origins.containsKey(report.article().id())) {
        origins.place(report, articles);
        articles.add(report);
      }
    }
    return origins;
  }

  /** One that is like two origins makes them one. */
  private void place(Report report, List<Report> before) {
    SortedSet<Integer> alike = new TreeSet<>();
    for (Report other : before) {
      if (!alike.contains(of(other)) && oneOrigin(report, other)) {
        alike.add(of(other));
      }
    }
    int origin = alike.isEmpty() ? count++ : alike.first();
    origins.put(report.article().id(), origin);
    if (alike.size() > 1) {
      origins.replaceAll((article, held) -> alike.contains(held) ? origin : held);
    }
  }

  private static boolean oneOrigin(Report one, Report other) {
    if (samePublisher(one.article().source(), other.article().source())) {
      return true;
    }
    double likeness = one.likeness(other);
    return likeness >= MeetingComparison.ONE_STORY
        || (likeness >= ONE_AGENCY && shareAgency(one.fingerprint(), other.fingerprint()));
  }

  private static boolean shareAgency(
      @org.jspecify.annotations.Nullable TextFingerprint one,
      @org.jspecify.annotations.Nullable TextFingerprint other) {
    return one != null
        && other != null
        && one.agencies().stream().anyMatch(other.agencies()::contains);
  }

  private static boolean samePublisher(
      @org.jspecify.annotations.Nullable String one,
      @org.jspecify.annotations.Nullable String other) {
    return one != null
        && other != null
        && one.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
  }

  /** The number of this report's origin. */
  int of(Report report) {
    return java.util.Objects.requireNonNull(origins.get(report.article().id()));
  }

  /** How many there are. */
  int count() {
    return (int) origins.values().stream().distinct().count();
  }

  /** How many of them are among these reports. */
  int among(Collection<Report> reports) {
    return (int) reports.stream().map(this::of).distinct().count();
  }
}
