package readout.query.export;

import static org.assertj.core.api.Assertions.assertThat;
import static readout.query.Extractions.article;
import static readout.query.Extractions.between;
import static readout.query.Extractions.holder;
import static readout.query.Extractions.id;
import static readout.query.Extractions.meeting;
import static readout.query.Extractions.of;
import static readout.query.Extractions.on;
import static readout.query.Extractions.organisation;
import static readout.query.Extractions.person;
import static readout.query.Extractions.unnamed;
import static readout.query.export.SchemaOrg.node;
import static readout.query.export.SchemaOrg.values;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import readout.contracts.Extraction;
import readout.contracts.Meeting;
import readout.contracts.MeetingMode;
import readout.contracts.MeetingStatus;
import readout.contracts.MentionId;
import readout.query.event.EventId;
import readout.query.event.EventType;

/** What a JSON-LD processor that is not ours makes of meetings. */
class LinkedMeetingsTest {

  private static JsonObject told(Extraction... extractions) {
    return SchemaOrg.expanded(Told.one(EventType.MEETING, extractions)).getJsonObject(0);
  }

  private static JsonObject meetingOf(Meeting meeting) {
    return told(of("one", 1, meeting));
  }

  @Test
  void aMeetingIsAnEventWithAllThatIsReportedOfIt() {
    JsonObject event =
        meetingOf(
            meeting(
                "m",
                "2026-01-23",
                holder("Ana Signer", "foreign minister", "ES"),
                unnamed("TR"),
                organisation("NATO")));

    assertThat(event.getJsonArray("@type").getString(0)).isEqualTo("http://schema.org/Event");
    assertThat(event.getString("@id"))
        .isEqualTo("https://readout.example/meetings/" + values(event, "identifier").get(0));
    assertThat(values(event, "url")).containsExactly(event.getString("@id"));
    assertThat(values(event, "name")).containsExactly("Meeting of Ana Signer, state TR and NATO");
    assertThat(values(event, "description").get(0)).startsWith("23 January 2026: ").contains("met");
    assertThat(values(event, "startDate")).containsExactly("2026-01-23");
    assertThat(values(event, "endDate")).isEmpty();
    assertThat(values(event, "eventStatus")).containsExactly("https://schema.org/EventScheduled");
    assertThat(values(event, "eventAttendanceMode"))
        .containsExactly("https://schema.org/OfflineEventAttendanceMode");
    assertThat(values(node(event, "location"), "name")).containsExactly("Brussels");
    assertThat(values(node(node(event, "location"), "address"), "addressCountry"))
        .containsExactly("BE");
    assertThat(values(event, "keywords")).contains("security");
  }

  @Test
  void thoseWhoTakePartAreToldAsFarAsTheyAreKnown() {
    JsonObject event =
        meetingOf(
            meeting(
                "m",
                "2026-01-23",
                holder("Ana Signer", "foreign minister", "ES"),
                unnamed("TR"),
                organisation("NATO")));

    List<JsonObject> attendees = SchemaOrg.nodes(event, "attendee");
    assertThat(attendees.get(0).getString("@id")).startsWith("https://readout.example/people/");
    assertThat(values(attendees.get(0), "jobTitle")).containsExactly("foreign minister");
    assertThat(values(node(attendees.get(0), "affiliation"), "name")).containsExactly("state ES");
    assertThat(attendees.get(1)).doesNotContainKey("@id");
    assertThat(values(attendees.get(1), "name")).isEmpty();
    assertThat(attendees.get(2).getString("@id"))
        .startsWith("https://readout.example/organisations/");
    assertThat(values(event, "organizer")).isEmpty();
    assertThat(values(event, "performer")).isEmpty();
  }

  @Test
  void theArticlesAreNamedWithTheirPassages() {
    JsonObject article =
        node(meetingOf(meeting("m", "2026-01-23", person("Ana Signer", "ES"))), "subjectOf");

    assertThat(article.getString("@id"))
        .isEqualTo("https://readout.example/articles/" + id("one").value());
    assertThat(values(article, "headline")).containsExactly("Ministers meet");
    assertThat(values(article, "url")).containsExactly("https://news.example/1");
    assertThat(values(article, "datePublished")).containsExactly("2026-01-24T08:00:00+09:00");
    assertThat(values(article, "inLanguage")).containsExactly("en");
    assertThat(values(node(article, "publisher"), "name")).containsExactly("The Test Post");
    assertThat(values(node(article, "hasPart"), "text")).containsExactly("the two met");
  }

  @ParameterizedTest
  @EnumSource(MeetingStatus.class)
  void everyStatusIsTold(MeetingStatus status) {
    JsonObject event =
        meetingOf(meeting("m", status, on("2026-03-23"), person("Ana Signer", "ES")));

    String text = status.name().toLowerCase(Locale.ROOT);
    assertThat(SchemaOrg.nodes(event, "keywords"))
        .anySatisfy(term -> assertThat(values(term, "termCode")).containsExactly(text));
  }

  @Test
  void aMonthStaysAMonth() {
    JsonObject event =
        meetingOf(
            meeting(
                "m",
                MeetingStatus.SCHEDULED,
                between("2026-04-01", "2026-04-30"),
                person("Ana Signer", "ES")));

    assertThat(values(event, "startDate")).containsExactly("2026-04");
    assertThat(values(event, "endDate")).isEmpty();
  }

  @Test
  void aPlanWhoseDayHasPassedIsNotSaidToHaveComeAbout() {
    JsonObject event =
        meetingOf(
            meeting("m", MeetingStatus.SCHEDULED, on("2026-01-10"), person("Ana Signer", "ES")));

    assertThat(values(event, "eventStatus")).isEmpty();
    assertThat(values(event, "startDate")).containsExactly("2026-01-10");
    assertThat(values(event, "description").get(0)).contains("no report says whether");
  }

  @Test
  void aMeetingThatWasMovedHasTheDayThatWasPlanned() {
    JsonObject event =
        told(
            of(
                article("a", 1, "A", "2026-01-02T08:00:00Z"),
                planned(MeetingStatus.SCHEDULED, "2026-01-10")),
            of(
                article("b", 1, "B", "2026-01-08T08:00:00Z"),
                planned(MeetingStatus.POSTPONED, "2026-01-10")),
            of(
                article("c", 1, "C", "2026-01-25T08:00:00Z"),
                planned(MeetingStatus.HELD, "2026-01-24")));

    assertThat(values(event, "eventStatus")).containsExactly("https://schema.org/EventRescheduled");
    assertThat(values(event, "startDate")).containsExactly("2026-01-24");
    assertThat(values(event, "previousStartDate")).containsExactly("2026-01-10");
    assertThat(SchemaOrg.nodes(event, "subjectOf")).hasSize(3);
  }

  @Test
  void onlyMeetingsOfSeveralReportsCanHaveBeenMoved() {
    Told told =
        Told.of(
            of(
                article("a", 1, "A", "2026-01-02T08:00:00Z"),
                planned(MeetingStatus.SCHEDULED, "2026-01-10")),
            of(
                article("b", 1, "B", "2026-01-08T08:00:00Z"),
                planned(MeetingStatus.POSTPONED, "2026-01-10")),
            of("one", 1, meeting("m", "2025-01-23", person("Cy Single", "FR"))));

    LinkedPage page = LinkedPage.of(told.items());

    assertThat(page.meetingsToldAgain()).containsExactly(EventId.of(id("a"), new MentionId("m")));
    assertThat(page.articles()).containsExactlyInAnyOrder(id("a"), id("b"), id("one"));
  }

  private static Meeting planned(MeetingStatus status, String day) {
    return meeting("m", status, on(day), person("Ana Signer", "ES"), person("Bo Other", "SE"));
  }

  @ParameterizedTest
  @CsvSource({
    "CALL, https://schema.org/OnlineEventAttendanceMode, Telephone call of Ana Signer",
    "VIDEO, https://schema.org/OnlineEventAttendanceMode, Video conference of Ana Signer",
    "UNKNOWN, , Meeting of Ana Signer"
  })
  void theModeIsToldWhereItIsKnown(MeetingMode mode, @Nullable String attendance, String name) {
    Meeting plain = meeting("m", "2026-01-23", person("Ana Signer", "ES"));
    JsonObject event =
        meetingOf(
            new Meeting(
                plain.id(),
                plain.status(),
                mode,
                plain.format(),
                null,
                null,
                plain.participants(),
                plain.topics(),
                plain.evidence(),
                plain.confidence()));

    assertThat(values(event, "eventAttendanceMode"))
        .isEqualTo(attendance == null ? List.of() : List.of(attendance));
    assertThat(values(event, "name")).containsExactly(name);
    assertThat(values(event, "startDate")).isEmpty();
    assertThat(values(event, "location")).isEmpty();
  }
}
