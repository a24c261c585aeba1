package readout.stack.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** An extraction as it stands on a topic; what cannot be read is as good as absent. */
record ExtractionJson(JsonNode json) {

  static final ObjectMapper MAPPER = new ObjectMapper();

  static ExtractionJson of(ConsumerRecord<byte[], byte[]> record) {
    try {
      return new ExtractionJson(MAPPER.readTree(record.value()));
    } catch (IOException malformed) {
      return new ExtractionJson(MissingNode.getInstance());
    }
  }

  /** Of the article; 0 where it cannot be read. */
  long revision() {
    return json.path("article").path("revision").asLong();
  }

  JsonNode article() {
    return json.path("article");
  }

  String extractor() {
    JsonNode extractor = json.path("extractor");
    return extractor.path("name").asText() + " " + extractor.path("version").asText();
  }
}
