package readout.query.store;

import static org.assertj.core.api.Assertions.assertThat;
import static readout.query.Extractions.id;
import static readout.query.Extractions.meeting;
import static readout.query.Extractions.of;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import readout.query.projection.Materialised;

/** What every store does when several write, or read what is being written. */
public abstract class ConcurrentWritersContract extends EventStoreContract {

  private static final int REVISIONS = 200;

  @Test
  void writersAtTheSameTimeAgreeOnTheLatestRevisions() throws Exception {
    List<String> uris = List.of("a", "b", "c", "d", "e", "f");
    long seed = System.nanoTime();
    ExecutorService writers = Executors.newFixedThreadPool(4);
    List<Callable<Void>> work = new ArrayList<>();
    for (int writer = 0; writer < 4; writer++) {
      Random random = new Random(seed + writer);
      work.add(
          () -> {
            for (int round = 0; round < 15; round++) {
              store().replace(shuffled(uris, random), NOW);
            }
            store().replace(uris.stream().map(uri -> revision(uri, 100)).toList(), NOW);
            return null;
          });
    }
    for (Future<Void> done : writers.invokeAll(work)) {
      done.get();
    }
    writers.shutdown();

    assertThat(mentions(Filters.all()))
        .as("seed %d", seed)
        .hasSize(2 * uris.size())
        .containsOnly("first100", "second100");
  }

  @Test
  void readersNeverMissAnArticleThatIsBeingReplaced() throws Exception {
    store().replace(List.of(revision("a", 1)), NOW);
    ExecutorService writer = Executors.newSingleThreadExecutor();
    Future<?> writing =
        writer.submit(
            () -> {
              for (int revision = 2; revision <= REVISIONS; revision++) {
                store().replace(List.of(revision("a", revision)), NOW);
              }
            });

    try {
      while (!writing.isDone()) {
        assertThat(mentions(Filters.articles(id("a")))).hasSize(2);
      }
    } finally {
      writing.get(); // or it would write into what others test
      writer.shutdown();
    }
    assertThat(mentions(Filters.all())).containsExactly("second" + REVISIONS, "first" + REVISIONS);
  }

  private static List<ArticleEvents> shuffled(List<String> uris, Random random) {
    List<String> order = new ArrayList<>(uris);
    Collections.shuffle(order, random);
    return order.subList(0, 1 + random.nextInt(uris.size())).stream()
        .map(uri -> revision(uri, 1 + random.nextInt(50)))
        .toList();
  }

  private static ArticleEvents revision(String uri, int revision) {
    return Materialised.of(
        of(
            uri,
            revision,
            meeting("first" + revision, "2026-01-01", CHO),
            meeting("second" + revision, "2026-01-02", RUBIO)));
  }
}
