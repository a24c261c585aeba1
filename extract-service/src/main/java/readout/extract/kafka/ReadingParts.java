package readout.extract.kafka;

import java.util.Map;

/**
 * What every session needs.
 *
 * @param broker the client settings of the broker
 * @param group the consumer group, whose members share the partitions
 * @param output the topic of the extractions
 */
public record ReadingParts(
    Map<String, Object> broker,
    String group,
    String output,
    ArticleDesk desk,
    ReadingPool pool,
    RecordTrace trace,
    ArticleMeters meters) {

  public ReadingParts {
    broker = Map.copyOf(broker);
  }
}
