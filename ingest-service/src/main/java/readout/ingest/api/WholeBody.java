package readout.ingest.api;

import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.Charset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import readout.ingest.access.Sender;
import readout.ingest.source.Delivery;
import readout.ingest.source.NewsMlReader;
import readout.ingest.source.NinjsReader;

/** Takes what one request holds that was read to its end: an article, or a message of several. */
@ApplicationScoped
class WholeBody {

  /** How such a request is answered. */
  sealed interface Reply {

    /** Like any single article. */
    record One(Answer answer) implements Reply {}

    /** With a line for each item of the message, in order. */
    record Each(List<Told> answers) implements Reply {}
  }

  private final ArticleDesk desk;

  WholeBody(ArticleDesk desk) {
    this.desk = desk;
  }

  /** The media type has been found to be one that is taken. */
  CompletionStage<Reply> take(
      Sender sender, @Nullable String contentType, byte[] body, Context trace) {
    Charset charset = MediaTypes.charset(contentType).orElse(null);
    if (!MediaTypes.isXml(contentType)) {
      return desk.take(sender, () -> NinjsReader.read(body, charset), trace)
          .thenApply(Reply.One::new);
    }
    Delivery delivery = NewsMlReader.read(body, charset);
    return delivery instanceof Delivery.Several several
        ? each(sender, several, trace)
        : desk.take(sender, ((Delivery.One) delivery)::reading, trace).thenApply(Reply.One::new);
  }

  /** Every item is submitted before any is waited for; those of one article keep their order. */
  private CompletionStage<Reply> each(Sender sender, Delivery.Several several, Context trace) {
    List<CompletableFuture<Told>> answers =
        several.readings().stream()
            .map(reading -> desk.tell(sender, () -> reading, trace).toCompletableFuture())
            .toList();
    return CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new))
        .thenApply(
            ignored -> new Reply.Each(answers.stream().map(CompletableFuture::join).toList()));
  }
}
