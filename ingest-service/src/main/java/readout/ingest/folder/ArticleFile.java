package readout.ingest.folder;

import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import readout.ingest.api.Answer;
import readout.ingest.api.ArticleDesk;
import readout.ingest.api.ErrorCode;
import readout.ingest.api.LineSplitter;
import readout.ingest.config.IngestSettings;
import readout.ingest.source.Delivery;
import readout.ingest.source.NewsMlReader;
import readout.ingest.source.NinjsReader;
import readout.ingest.source.Reading;

/**
 * Brings what a file holds to the desk: one article of ninjs; the items of NewsML-G2 of one named
 * {@code .xml}; or an article in each line of one named {@code .ndjson}, of any length in constant
 * memory.
 */
@ApplicationScoped
class ArticleFile {

  private static final int PART = 1 << 16;

  private final ArticleDesk desk;
  private final String feed;
  private final int longest;
  private final int window;

  ArticleFile(ArticleDesk desk, IngestSettings settings) {
    this.desk = desk;
    this.feed = settings.folder().feed();
    this.longest = settings.maxArticleBytes();
    this.window = settings.bulkWindow();
  }

  /** Whether the desk takes articles at all. */
  boolean isOpen() {
    return desk.isOpen();
  }

  /**
   * Submits what the file holds; of a file of lines all that it held are then answered. Fails when
   * the file cannot be read; of its articles some may then have been taken.
   */
  Answers begin(Path file) throws IOException, InterruptedException {
    try (InputStream bytes = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      Answers answers = new Answers(window);
      if (isLines(file)) {
        takeLines(bytes, answers);
        answers.awaitAll();
      } else {
        byte[] article = bytes.readNBytes(longest + 1);
        if (hasEnding(file, ".xml") && article.length <= longest) {
          takeItems(article, answers);
        } else {
          submit(1, new LineSplitter.Line(article, article.length > longest), answers);
        }
      }
      return answers;
    }
  }

  private static boolean isLines(Path file) {
    return hasEnding(file, ".ndjson");
  }

  private static boolean hasEnding(Path file, String ending) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(ending);
  }

  private void takeItems(byte[] xml, Answers answers) throws InterruptedException {
    Delivery delivery = NewsMlReader.read(xml, null);
    List<Reading> readings =
        delivery instanceof Delivery.Several several
            ? several.readings()
            : List.of(((Delivery.One) delivery).reading());
    int share = xml.length / readings.size();
    for (int item = 0; item < readings.size() && !answers.areUnavailable(); item++) {
      Reading reading = readings.get(item);
      var answer = desk.take(feed, () -> reading, Context.current()).toCompletableFuture();
      answers.add(item + 1, answer, share);
    }
  }

  private void takeLines(InputStream bytes, Answers answers)
      throws IOException, InterruptedException {
    LineSplitter splitter = new LineSplitter(longest);
    byte[] part = new byte[PART];
    long line = 0;
    int read = bytes.read(part);
    while (read >= 0 && !answers.areUnavailable()) {
      for (LineSplitter.Line each : splitter.add(Arrays.copyOf(part, read))) {
        submit(++line, each, answers);
      }
      read = bytes.read(part);
    }
    for (LineSplitter.Line last : splitter.end()) {
      submit(++line, last, answers);
    }
  }

  private void submit(long number, LineSplitter.Line line, Answers answers)
      throws InterruptedException {
    if (!answers.areUnavailable()) {
      answers.add(number, answer(line), line.bytes().length);
    }
  }

  private CompletableFuture<Answer> answer(LineSplitter.Line line) {
    return line.tooLong()
        ? CompletableFuture.completedFuture(
            desk.refuse(feed, ErrorCode.TOO_LARGE, "larger than " + longest + " bytes"))
        : desk.take(feed, () -> NinjsReader.read(line.bytes()), Context.current())
            .toCompletableFuture();
  }
}
