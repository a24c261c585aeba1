package readout.query.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import readout.contracts.ArticleId;
import readout.query.Extractions;
import readout.query.event.EventId;
import readout.query.event.EventType;
import readout.query.store.EventCursor;
import readout.query.store.EventFilter;
import readout.query.store.EventOrder;
import readout.query.store.FeedCursor;

class EventListRequestTest {

  private static final EventId ID = new EventId("0123456789abcdef0123456789abcdef");

  @Test
  void nothingAskedIsEverythingOfTheTypes() {
    EventListRequest request = parse();

    assertThat(request.limit()).isEqualTo(50);
    assertThat(request.after()).isNull();
    assertThat(request.filter()).isEqualTo(EventFilter.of(EnumSet.allOf(EventType.class)));
  }

  @Test
  void allPartsAreRead() {
    ArticleId article = Extractions.id("a");
    EventFilter filter =
        parse(
                "participant",
                "Cho",
                "participant",
                "Rubio",
                "country",
                "kr",
                "status",
                "held",
                "from",
                "2026-01-01",
                "to",
                "2026-01-01",
                "article",
                article.value())
            .filter();

    assertThat(filter.participants()).hasSize(2);
    assertThat(filter.countries()).containsExactly("KR");
    assertThat(filter.statuses()).containsExactly("held");
    assertThat(filter.from()).isEqualTo(LocalDate.of(2026, 1, 1)).isEqualTo(filter.to());
    assertThat(filter.articles()).containsExactly(article);
  }

  @ParameterizedTest
  @CsvSource({
    "limit,0",
    "limit,501",
    "limit,-1",
    "limit,1.5",
    "limit,''",
    "limit,٣",
    "limit,1000",
    "country,K",
    "country,ZZ",
    "country,''",
    "status,HELD",
    "status,''",
    "from,2026-1-1",
    "from,+10000-01-01",
    "from,0000-01-01",
    "to,-2026-01-01",
    "article,ABC",
    "cursor,''",
    "cursor,e1",
    "participant,''"
  })
  void aBadValueIsRefused(String name, String value) {
    assertThatThrownBy(() -> parse(name, value))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(ErrorCode.INVALID_PARAMETER);
              assertThat(problem.parameter()).isEqualTo(name);
              assertThat(problem.value()).isEqualTo(value);
            });
  }

  @Test
  void aParameterIsRepeatedAFewTimesAtMost() {
    String[] many = new String[42];
    for (int i = 0; i < many.length; i += 2) {
      many[i] = "participant";
      many[i + 1] = "p" + i;
    }

    assertThatThrownBy(() -> parse(many)).hasMessageContaining("at most 20 times");
  }

  @Test
  void aLongNameIsRefused() {
    assertThatThrownBy(() -> parse("participant", "x".repeat(201)))
        .isInstanceOf(ProblemException.class);
  }

  @ParameterizedTest
  @EnumSource
  void aCursorIsReadBackFromItsText(EventOrder order) {
    EventCursor dated = new EventCursor(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 1), ID);
    EventCursor undated = new EventCursor(null, null, ID);

    assertThat(Cursors.eventCursor(Cursors.text(dated, order), order)).contains(dated);
    assertThat(Cursors.eventCursor(Cursors.text(undated, order), order)).contains(undated);
    assertThat(Cursors.articleCursor(Cursors.text(Extractions.id("a"))))
        .contains(Extractions.id("a"));
  }

  @Test
  void aFeedsCursorIsReadBackFromItsText() {
    FeedCursor changed = new FeedCursor.Changed(42);
    FeedCursor unchanged = new FeedCursor.Unchanged(new EventCursor(null, null, ID));

    assertThat(Cursors.feedCursor(Cursors.text(changed))).contains(changed);
    assertThat(Cursors.feedCursor(Cursors.text(unchanged))).contains(unchanged);
    assertThat(Cursors.eventCursor(Cursors.text(unchanged), EventOrder.NEWEST_FIRST)).isEmpty();
    assertThat(
            Cursors.feedCursor(
                Cursors.text(new EventCursor(null, null, ID), EventOrder.NEWEST_FIRST)))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"f1 0", "f1 -1", "f1 9999999999999999999", "f1 x", "f2 1", "u1 - -", ""})
  void aFeedsForgedCursorIsRefused(String text) {
    String cursor = Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));

    assertThat(Cursors.feedCursor(cursor)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "e1 - - x",
        "e1 2026-01-01 - 0123456789abcdef0123456789abcdef",
        "e1 x y 0123456789abcdef0123456789abcdef",
        "e2 - - 0123456789abcdef0123456789abcdef",
        "a1 0123456789abcdef0123456789abcdef",
        ""
      })
  void aForgedCursorIsRefused(String text) {
    String cursor = Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));

    assertThat(Cursors.eventCursor(cursor, EventOrder.NEWEST_FIRST)).isEmpty();
  }

  @Test
  void aCursorOfAnotherListIsRefused() {
    assertThat(
            Cursors.articleCursor(
                Cursors.text(new EventCursor(null, null, ID), EventOrder.NEWEST_FIRST)))
        .isEmpty();
    assertThat(Cursors.articleCursor("%%%")).isEmpty();
  }

  private static EventListRequest parse(String... namesAndValues) {
    MultivaluedHashMap<String, String> values = new MultivaluedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.add(namesAndValues[i], namesAndValues[i + 1]);
    }
    return EventListRequest.of(
        EnumSet.allOf(EventType.class), Parameters.of(values, Parameter.OF_EVENTS), 50);
  }
}
