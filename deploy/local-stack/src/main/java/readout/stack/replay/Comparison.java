package readout.stack.replay;

import java.io.IOException;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import readout.stack.replay.Totals.Standing;

/** Compares what the candidate says of each article with what is said now. */
final class Comparison {

  private final String servers;
  private final ReplayName name;

  Comparison(String servers, ReplayName name) {
    this.servers = servers;
    this.name = name;
  }

  /** Is given each article of which something else is told, as it is found. */
  interface Reader {
    void differs(ArticleDifference difference) throws IOException;
  }

  Totals run(Reader reader) throws IOException {
    Totals totals = new Totals();
    try (LatestRecords latest = new LatestRecords(servers)) {
      for (int number = 0; number < latest.partitions(name.topic()); number++) {
        compare(
            latest.of(ReplayName.EXTRACTIONS, number),
            latest.of(name.topic(), number),
            totals,
            reader);
      }
    }
    return totals;
  }

  private static void compare(
      Map<String, ConsumerRecord<byte[], byte[]>> live,
      Map<String, ConsumerRecord<byte[], byte[]>> candidates,
      Totals totals,
      Reader reader)
      throws IOException {
    for (var entry : candidates.entrySet()) {
      ConsumerRecord<byte[], byte[]> held = live.remove(entry.getKey());
      if (held == null) {
        totals.add(Standing.AHEAD);
      } else {
        compare(ExtractionJson.of(held), ExtractionJson.of(entry.getValue()), totals, reader);
      }
    }
    live.values().forEach(notReread -> totals.add(Standing.NOT_REREAD));
  }

  private static void compare(
      ExtractionJson live, ExtractionJson candidate, Totals totals, Reader reader)
      throws IOException {
    if (candidate.revision() != live.revision()) {
      totals.add(candidate.revision() > live.revision() ? Standing.AHEAD : Standing.NOT_REREAD);
      return;
    }
    ArticleDifference difference = ArticleDifference.of(live, candidate);
    totals.add(live, candidate, difference);
    if (!difference.told().isEmpty()) {
      reader.differs(difference);
    }
  }
}
