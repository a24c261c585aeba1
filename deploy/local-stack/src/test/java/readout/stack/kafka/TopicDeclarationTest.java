package readout.stack.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import readout.contracts.Topics;

class TopicDeclarationTest {

  @Test
  void theTopicsAreThoseOfTheContract() {
    assertThat(TopicDeclaration.ALL)
        .extracting(TopicDeclaration::name)
        .containsExactlyInAnyOrder(
            Topics.ARTICLES,
            Topics.EMBARGOED,
            Topics.EXTRACTIONS,
            Topics.EVENTS,
            Topics.DEAD_LETTERS);
  }

  @Test
  void onlyDeadLettersAreDroppedByTime() {
    assertThat(TopicDeclaration.ALL)
        .filteredOn(topic -> !topic.settings().get("cleanup.policy").equals("compact"))
        .extracting(TopicDeclaration::name)
        .containsExactly(Topics.DEAD_LETTERS);
  }

  @Test
  void anAcknowledgedRecordOfAnyTopicIsOnTheDisk() {
    assertThat(TopicDeclaration.ALL)
        .allSatisfy(topic -> assertThat(topic.settings()).containsEntry("flush.messages", "1"));
  }
}
