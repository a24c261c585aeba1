package readout.ingest.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import readout.contracts.Article;
import readout.contracts.ArticleId;
import readout.contracts.ArticleStatus;
import readout.ingest.core.KnownArticles;

/** A process that may write no more than a few pages. */
class SmallDiskIT {

  private static final int ARTICLES = 60_000;
  private static final int KIBIBYTES = 3 << 10;

  @TempDir Path temporary;

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no ulimit there")
  void whatTheDiskDoesNotTakeIsKnownAllTheSame() throws IOException, InterruptedException {
    String command = "ulimit -f %d && exec \"$@\"".formatted(2 * KIBIBYTES);
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                List.of(
                    "sh",
                    "-c",
                    command,
                    "sh",
                    java,
                    "-Xmx128m",
                    "-XX:-UsePerfData",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Filling.class.getName(),
                    temporary.toString()))
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output).contains("known=" + ARTICLES + " mapped=3 heap=");
    assertThat(output).containsOnlyOnce("on the heap instead of a file");
  }

  /** Learns articles and finds them again. */
  static final class Filling {

    private Filling() {}

    public static void main(String[] arguments) {
      ScratchFile file = new ScratchFile(Path.of(arguments[0]));
      int[] pages = new int[2];
      KnownArticles known =
          new KnownArticles(
              bytes -> {
                ByteBuffer page = file.next(bytes);
                pages[page.isDirect() ? 0 : 1]++;
                return page;
              });
      IntStream.range(0, ARTICLES).forEach(i -> known.learn(article(i), i));
      long found =
          IntStream.range(0, ARTICLES)
              .filter(i -> known.find(article(i).id()).orElseThrow().position() == i)
              .count();
      System.out.println("known=" + found + " mapped=" + pages[0] + " heap=" + pages[1]);
    }

    private static Article article(int number) {
      String uri = "urn:small-disk:" + number;
      return new Article(
          ArticleId.of("harbour", uri),
          uri,
          "harbour",
          1,
          1,
          null,
          "",
          "body",
          null,
          null,
          null,
          ArticleStatus.USABLE,
          null);
    }
  }
}
