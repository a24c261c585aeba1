package readout.query.api;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import readout.contracts.ArticleId;
import readout.query.entity.Place;
import readout.query.event.EntityId;
import readout.query.event.EventId;
import readout.query.store.EventCursor;
import readout.query.store.EventOrder;
import readout.query.store.FeedCursor;

/** Cursors as text: opaque to readers, checked when they come back. */
final class Cursors {

  private static final String NEWEST_EVENTS_FIRST = "e1";
  private static final String OLDEST_EVENTS_FIRST = "o1";
  private static final String ARTICLES = "a1";
  private static final String CHANGED_EVENTS = "f1";
  private static final String UNCHANGED_EVENTS = "u1";
  private static final String PEOPLE = "p1";
  private static final String UNDATED = "-";

  /** A positive one that a long holds. */
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

  private Cursors() {}

  private static String kind(EventOrder order) {
    return switch (order) {
      case NEWEST_FIRST -> NEWEST_EVENTS_FIRST;
      case OLDEST_FIRST -> OLDEST_EVENTS_FIRST;
    };
  }

  static String text(EventCursor cursor, EventOrder order) {
    return text(kind(order), cursor);
  }

  private static String text(String kind, EventCursor cursor) {
    return encode(
        String.join(" ", kind, day(cursor.latest()), day(cursor.earliest()), cursor.id().value()));
  }

  static String text(FeedCursor cursor) {
    return cursor instanceof FeedCursor.Unchanged unchanged
        ? text(UNCHANGED_EVENTS, unchanged.event())
        : encode(CHANGED_EVENTS + " " + ((FeedCursor.Changed) cursor).number());
  }

  /** Of a feed only: a list has another order. */
  static Optional<FeedCursor> feedCursor(String text) {
    String[] parts = decode(text).split(" ", -1);
    if (parts.length == 2 && parts[0].equals(CHANGED_EVENTS)) {
      return NUMBER.matcher(parts[1]).matches()
          ? Optional.of(new FeedCursor.Changed(Long.parseLong(parts[1])))
          : Optional.empty();
    }
    return eventCursor(text, UNCHANGED_EVENTS).map(FeedCursor.Unchanged::new);
  }

  static String text(ArticleId last) {
    return encode(ARTICLES + " " + last.value());
  }

  /** Empty when it is of another order, too: the place would be another one there. */
  static Optional<EventCursor> eventCursor(String text, EventOrder order) {
    return eventCursor(text, kind(order));
  }

  private static Optional<EventCursor> eventCursor(String text, String kind) {
    String[] parts = decode(text).split(" ", -1);
    if (parts.length != 4 || !parts[0].equals(kind)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new EventCursor(day(parts[1]), day(parts[2]), new EventId(parts[3])));
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  static Optional<ArticleId> articleCursor(String text) {
    String[] parts = decode(text).split(" ", -1);
    return parts.length == 2 && parts[0].equals(ARTICLES)
        ? EventId.parse(parts[1]).map(id -> new ArticleId(id.value()))
        : Optional.empty();
  }

  static String text(Place last) {
    return encode(PEOPLE + " " + last.form() + " " + last.words());
  }

  static Optional<Place> personCursor(String text) {
    String[] parts = decode(text).split(" ", 3);
    return parts.length == 3 && parts[0].equals(PEOPLE)
        ? EntityId.parse(parts[1]).map(form -> new Place(parts[2], form))
        : Optional.empty();
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? UNDATED : day.toString();
  }

  private static @Nullable LocalDate day(String text) {
    return text.equals(UNDATED)
        ? null
        : Days.parse(text).orElseThrow(() -> new DateTimeException("not a day: " + text));
  }

  private static String encode(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String decode(String text) {
    try {
      return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
