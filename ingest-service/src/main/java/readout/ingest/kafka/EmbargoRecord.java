package readout.ingest.kafka;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import readout.contracts.Article;
import readout.contracts.ArticleId;
import readout.contracts.CloudEvent;
import readout.contracts.MalformedMessageException;
import readout.contracts.Topics;
import readout.ingest.core.EmbargoLog;
import readout.ingest.core.EmbargoedArticles;

/** A record of the topic of articles that wait for the end of an embargo, as it is read. */
sealed interface EmbargoRecord {

  /** Has the index take note of it. */
  void teach(EmbargoedArticles embargoed);

  /** The article waits here. */
  record Held(Article article, Instant until, EmbargoLog.Place place) implements EmbargoRecord {

    @Override
    public void teach(EmbargoedArticles embargoed) {
      embargoed.learn(article, until, place);
    }
  }

  /** Nothing waits of the article up to this revision any more. */
  record Free(ArticleId id, long revision, EmbargoLog.Place place) implements EmbargoRecord {

    @Override
    public void teach(EmbargoedArticles embargoed) {
      embargoed.learnNothing(id, revision, place);
    }
  }

  /** Not written by this service; it is passed over. */
  record Poison(String detail, EmbargoLog.Place place) implements EmbargoRecord {

    private static final Logger LOG = Logger.getLogger(EmbargoRecord.class);

    @Override
    public void teach(EmbargoedArticles embargoed) {
      LOG.warnf("ignored topic=%s place=%s reason=%s", Topics.EMBARGOED, place, detail);
    }
  }

  /** Decodes a record. */
  static EmbargoRecord of(ConsumerRecord<byte[], ByteBuffer> kafka) {
    var place = new EmbargoLog.Place(kafka.partition(), kafka.offset());
    try {
      return kafka.value() == null
          ? new Free(new ArticleId(text(kafka.key())), endedRevision(kafka.headers()), place)
          : new Held(ArticleRecord.article(kafka), until(kafka), place);
    } catch (MalformedMessageException e) {
      return new Poison(e.reason().name(), place);
    } catch (NumberFormatException e) {
      return new Poison(CloudEvent.ENDED_REVISION + " is no number", place);
    } catch (IllegalArgumentException e) {
      return new Poison("the key is no id", place);
    } catch (DateTimeException e) {
      return new Poison(CloudEvent.EMBARGOED_UNTIL + " is no time", place);
    }
  }

  private static Instant until(ConsumerRecord<byte[], ByteBuffer> kafka) {
    Header header = kafka.headers().lastHeader(CloudEvent.EMBARGOED_UNTIL);
    return Instant.parse(text(header == null ? null : header.value()));
  }

  /** An older tombstone does not tell, and ends all that stands before it. */
  private static long endedRevision(Headers headers) {
    Header header = headers.lastHeader(CloudEvent.ENDED_REVISION);
    return header == null ? Long.MAX_VALUE : Long.parseLong(text(header.value()));
  }

  private static String text(byte @Nullable [] bytes) {
    return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
  }
}
