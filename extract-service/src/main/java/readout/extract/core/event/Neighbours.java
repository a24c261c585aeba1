package readout.extract.core.event;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import readout.contracts.MeetingMode;
import readout.contracts.MeetingStatus;
import readout.contracts.Place;
import readout.contracts.Precision;
import readout.extract.core.entity.Side;
import readout.extract.core.frame.Afterwards;
import readout.extract.core.time.ResolvedDate;

/**
 * What the other meetings of an article tell of one: somebody is in one place on one day, and in
 * one place at one time.
 */
final class Neighbours {

  private Neighbours() {}

  /** The one place where somebody of this meeting met others on the same day. */
  static Optional<Place> place(MeetingDraft draft, List<MeetingDraft> all) {
    return draft.place() != null
        ? Optional.empty()
        : one(
            draft,
            all,
            other -> other.place() != null && other.place().city() != null && near(draft, other),
            MeetingDraft::place,
            Neighbours::where);
  }

  /** One day; or, where one of the two has none, with somebody of the country it was in. */
  private static boolean near(MeetingDraft draft, MeetingDraft other) {
    ResolvedDate day = draft.date();
    ResolvedDate then = other.date();
    Place place = other.place();
    if (day != null && then != null) {
      return day.precision() == Precision.DAY && day.edtf().equals(then.edtf());
    }
    return place != null
        && place.country() != null
        && draft.sides().stream()
            .map(Side::affiliation)
            .anyMatch(a -> a != null && place.country().equals(a.country()));
  }

  /** The one day on which somebody of this meeting met others in the same city. */
  static Optional<ResolvedDate> date(MeetingDraft draft, List<MeetingDraft> all) {
    Place place = draft.place();
    return draft.date() != null || place == null || place.city() == null
        ? Optional.empty()
        : one(
            draft,
            all,
            other -> other.place() != null && where(place).equals(where(other.place())),
            MeetingDraft::date,
            ResolvedDate::edtf);
  }

  /** "Following his meeting with A, he is to meet B": on the day of the first. */
  static Optional<ResolvedDate> after(MeetingDraft draft, List<MeetingDraft> all) {
    return draft.date() != null
        ? Optional.empty()
        : one(
            draft,
            all,
            other ->
                other.date() != null && day(other) && places(draft, other) && told(draft, other),
            MeetingDraft::date,
            ResolvedDate::edtf,
            Neighbours::shared);
  }

  private static boolean day(MeetingDraft draft) {
    ResolvedDate date = draft.date();
    return date != null && date.precision() == Precision.DAY;
  }

  private static boolean places(MeetingDraft one, MeetingDraft other) {
    Place a = one.place();
    Place b = other.place();
    return a == null
        || b == null
        || a.city() == null
        || b.city() == null
        || where(a).equals(where(b));
  }

  private static boolean told(MeetingDraft draft, MeetingDraft other) {
    return draft.mentions().stream()
        .anyMatch(m -> other.mentions().stream().anyMatch(o -> Afterwards.is(o, m)));
  }

  private static <T> Optional<T> one(
      MeetingDraft draft,
      List<MeetingDraft> all,
      Predicate<MeetingDraft> like,
      Function<MeetingDraft, @Nullable T> told,
      Function<T, String> key) {
    return one(draft, all, like, told, key, Neighbours::alike);
  }

  private static <T> Optional<T> one(
      MeetingDraft draft,
      List<MeetingDraft> all,
      Predicate<MeetingDraft> like,
      Function<MeetingDraft, @Nullable T> told,
      Function<T, String> key,
      BiPredicate<MeetingDraft, MeetingDraft> related) {
    List<T> found =
        all.stream()
            .filter(other -> other != draft && related.test(draft, other) && like.test(other))
            .map(told)
            .filter(Objects::nonNull)
            .toList();
    return found.stream().map(key).distinct().count() == 1
        ? Optional.of(found.get(0))
        : Optional.empty();
  }

  /** Whether both were held, or are both ahead, face to face, and a person takes part in both. */
  private static boolean alike(MeetingDraft one, MeetingDraft other) {
    return one.status() == other.status() && shared(one, other);
  }

  private static boolean shared(MeetingDraft one, MeetingDraft other) {
    return near(one)
        && near(other)
        && one.sides().stream()
            .filter(Side::named)
            .anyMatch(a -> other.sides().stream().anyMatch(b -> a.key().equals(b.key())));
  }

  private static boolean near(MeetingDraft draft) {
    boolean real =
        draft.status() == MeetingStatus.HELD || draft.status() == MeetingStatus.SCHEDULED;
    return real && draft.mode() != MeetingMode.CALL && draft.mode() != MeetingMode.VIDEO;
  }

  private static String where(Place place) {
    return place.city() != null ? place.city() : place.name();
  }
}
