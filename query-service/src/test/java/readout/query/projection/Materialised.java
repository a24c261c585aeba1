package readout.query.projection;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import readout.contracts.ContractJson;
import readout.contracts.Extraction;
import readout.query.store.ArticleEvents;

/** What the projection makes of an extraction, for tests of the store. */
public final class Materialised {

  /** Each is read later than the one before. */
  private static final AtomicLong TIME = new AtomicLong();

  private Materialised() {}

  public static ArticleEvents of(Extraction extraction) {
    byte[] key = extraction.article().id().value().getBytes(StandardCharsets.UTF_8);
    Reading reading = RecordReader.read(key, ContractJson.write(extraction));
    return ((Reading.Accepted) reading).article().at(Instant.ofEpochSecond(TIME.incrementAndGet()));
  }
}
