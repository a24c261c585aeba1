package readout.query.claim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import readout.contracts.Agreement;
import readout.contracts.ArticleId;
import readout.contracts.ContractJson;
import readout.contracts.DiplomaticEvent;
import readout.contracts.Meeting;
import readout.contracts.MentionId;
import readout.query.check.Account;
import readout.query.check.RecordedEvent;
import readout.query.event.EventId;
import readout.query.event.EventType;

/** An event as lists answer it, which has all fields that one article's report of it has. */
record RecordedItem(EventId id, DiplomaticEvent event, List<Mention> mentions) {

  private static final ObjectMapper MAPPER = ContractJson.configure(new ObjectMapper());

  /** Where one of its reports is to be found. */
  record Mention(ArticleId article, MentionId mention) {}

  RecordedItem {
    mentions = List.copyOf(mentions);
  }

  static RecordedItem read(String item) {
    try {
      JsonNode node = MAPPER.readTree(item);
      Class<? extends DiplomaticEvent> type =
          node.path("type").asText().equals(EventType.MEETING.text())
              ? Meeting.class
              : Agreement.class;
      return new RecordedItem(
          new EventId(node.path("id").asText()),
          MAPPER.treeToValue(node, type),
          mentions(node.path("mentions")));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("an item of a list is no event", e);
    }
  }

  private static List<Mention> mentions(JsonNode nodes) {
    List<Mention> mentions = new ArrayList<>();
    for (JsonNode node : nodes) {
      mentions.add(
          new Mention(
              new ArticleId(node.path("article").asText()),
              new MentionId(node.path("mention").asText())));
    }
    return mentions;
  }

  RecordedEvent withoutAccounts() {
    return new RecordedEvent(id, event, List.of());
  }

  RecordedEvent with(List<Account> accounts) {
    return new RecordedEvent(id, event, accounts);
  }
}
