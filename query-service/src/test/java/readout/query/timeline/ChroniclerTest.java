package readout.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static readout.query.Extractions.id;
import static readout.query.Extractions.meeting;
import static readout.query.Extractions.of;
import static readout.query.Extractions.person;
import static readout.query.Extractions.withdrawn;

import com.fasterxml.jackson.databind.node.NullNode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import readout.contracts.MeetingStatus;
import readout.contracts.Participant;

class ChroniclerTest {

  private static final Participant ANN = person("Ann Ames", "NO");
  private static final Participant BEN = person("Ben Berg", "SE");
  private static final Participant CEM = person("Cem Cetin", "TR");

  @Test
  void linesFollowTheDaysAndSourcesTheLines() {
    Timeline timeline =
        Told.of(
            of("c", 1, meeting("undated", MeetingStatus.HELD, null, BEN, CEM)),
            of("b", 1, meeting("late", "2026-01-22", ANN, BEN)),
            of("a", 1, meeting("early", "2026-01-20", ANN, CEM)),
            of("d", 1, meeting("again", "2026-01-22", ANN, BEN)));

    assertThat(timeline.lines())
        .extracting(Line::when)
        .containsExactly("20 January 2026", "22 January 2026", "Date not reported");
    assertThat(timeline.lines())
        .extracting(Line::citations)
        .containsExactly(List.of(1), List.of(2, 3), List.of(4));
    assertThat(timeline.sources())
        .extracting(Source::article)
        .element(0)
        .isEqualTo(id("a").value());
    assertThat(timeline.sources())
        .extracting(Source::number)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 4).boxed().toList());
    assertThat(timeline.sources()).allMatch(source -> source.quote().equals("the two met"));
  }

  @Test
  void anArticleThatLinesShareIsOneSource() {
    Timeline timeline =
        Told.of(
            of(
                "a",
                1,
                meeting("early", "2026-01-20", ANN, CEM),
                meeting("late", "2026-01-22", ANN, BEN)));

    assertThat(timeline.lines()).extracting(Line::citations).containsOnly(List.of(1));
    assertThat(timeline.sources()).hasSize(1);
  }

  @Test
  void whatWasWithdrawnIsNeitherToldNorCited() {
    Timeline timeline =
        Told.of(
            of("a", 1, meeting("m", "2026-01-20", ANN, BEN)),
            of("b", 1, meeting("m", "2026-01-20", ANN, BEN)),
            withdrawn("a", 2));

    assertThat(timeline.lines()).hasSize(1);
    assertThat(timeline.sources()).extracting(Source::article).containsExactly(id("b").value());
  }

  @Test
  void aDigestHasTheSameLinesBySort() {
    Timeline timeline =
        Told.of(
            of(
                "a",
                1,
                meeting("m", "2026-01-20", ANN, BEN),
                meeting("o", MeetingStatus.CANCELLED, null, CEM, BEN)));

    Digest digest = Digest.of(timeline);

    assertThat(digest.sections())
        .extracting(Digest.Section::title)
        .containsExactly("Meetings held", "Put off, called off or denied");
    assertThat(digest.sections().stream().flatMap(section -> section.lines().stream()))
        .containsExactlyElementsOf(timeline.lines());
    assertThat(digest.sources()).isEqualTo(timeline.sources());
  }

  @Test
  void anArticleThatIsGoneMeanwhileIsCitedByItsId() {
    String item =
        """
        {"id": "e", "type": "meeting", "status": "held", "date": null, "place": null,
         "participants": [], "topics": [], "evidence": [], "conflict": true,
         "mentions": [{"article": "%s", "mention": "m"}]}
        """
            .formatted("0".repeat(32));

    Timeline timeline = Chronicler.timeline(List.of(item), ids -> Map.of(), "c");

    assertThat(timeline.sources()).hasSize(1);
    assertThat(timeline.sources().get(0).source()).isNull();
    assertThat(timeline.lines().get(0).text()).endsWith(" Reports disagree.");
    assertThat(timeline.next()).isEqualTo("c");
  }

  @Test
  void thereIsNoLineThatNobodySays() {
    assertThatThrownBy(
            () ->
                new Line("e", "meeting", "held", NullNode.getInstance(), "", "", false, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nobody says so");
    assertThatThrownBy(() -> Chronicler.timeline(List.of("{"), ids -> Map.of(), null))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
