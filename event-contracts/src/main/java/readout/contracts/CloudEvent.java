package readout.contracts;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The CloudEvents 1.0 attributes of a record, in the binary mode of the Kafka protocol binding:
 * each is a header whose value is UTF-8.
 *
 * @param type what the value is, for example {@code readout.article.v1}
 * @param source the service that wrote the record, a URI reference
 * @param id unique for this source; the same content has the same id
 */
public record CloudEvent(String type, String source, String id, Instant time) {

  /** The type of an {@link Article}. */
  public static final String ARTICLE = "readout.article.v1";

  /** The type of an {@link Article} on {@link Topics#EMBARGOED}. */
  public static final String EMBARGOED_ARTICLE = "readout.embargoed-article.v1";

  /** The type of an {@link Extraction}. */
  public static final String EXTRACTION = "readout.extraction.v1";

  /** The type of a merged event on {@link Topics#EVENTS}. */
  public static final String EVENT = "readout.event.v1";

  /** The type of a {@link DeadLetter}. */
  public static final String DEAD_LETTER = "readout.dead-letter.v1";

  /** The version of the CloudEvents specification. */
  public static final String SPEC_VERSION = "1.0";

  /**
   * The header of an extraction with the time at which ingest-service wrote the article that was
   * read, an extension attribute: by how much the record lags behind the news.
   */
  public static final String ACCEPTED = "ce_accepted";

  /**
   * The header of an embargoed article with the time before which nobody may read it, an extension
   * attribute.
   */
  public static final String EMBARGOED_UNTIL = "ce_embargoeduntil";

  /**
   * The header of a tombstone on {@link Topics#EMBARGOED} with the last revision of the article
   * that it ends. One without it ends all that stand before it.
   */
  public static final String ENDED_REVISION = "ce_endedrevision";

  /** The header with the time of the event. */
  public static final String TIME = "ce_time";

  /** None may be blank. */
  public CloudEvent {
    Checks.notBlank("ce_type", type);
    Checks.notBlank("ce_source", source);
    Checks.notBlank("ce_id", id);
    Checks.present("ce_time", time);
  }

  /** Header names and values, in a fixed order. */
  public Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("ce_specversion", SPEC_VERSION);
    headers.put("ce_type", type);
    headers.put("ce_source", source);
    headers.put("ce_id", id);
    headers.put(TIME, time.toString());
    headers.put("content-type", "application/json");
    return headers;
  }
}
