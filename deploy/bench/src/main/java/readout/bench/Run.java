package readout.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import readout.contracts.Article;

/**
 * One reading of all articles.
 *
 * @param seconds by the clock
 * @param processorSeconds of all threads of the process, the collector's and the compiler's too
 */
record Run(int articles, double seconds, double processorSeconds) {

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  /** Reads the articles in as many threads. */
  static Run of(Subject subject, List<Article> articles, int threads) throws InterruptedException {
    ExecutorService readers = Executors.newFixedThreadPool(threads);
    AtomicInteger next = new AtomicInteger();
    long begin = System.nanoTime();
    long processor = SYSTEM.getProcessCpuTime();
    try {
      List<Future<?>> all =
          IntStream.range(0, threads)
              .<Future<?>>mapToObj(i -> readers.submit(() -> readAll(subject, articles, next)))
              .toList();
      for (Future<?> one : all) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(subject.name() + " failed", e.getCause());
    } finally {
      readers.shutdown();
    }
    return new Run(
        articles.size(),
        (System.nanoTime() - begin) / 1e9,
        (SYSTEM.getProcessCpuTime() - processor) / 1e9);
  }

  private static void readAll(Subject subject, List<Article> articles, AtomicInteger next) {
    for (int i = next.getAndIncrement(); i < articles.size(); i = next.getAndIncrement()) {
      subject.read(articles.get(i));
    }
  }

  double perSecond() {
    return articles / seconds;
  }

  double perProcessorSecond() {
    return articles / processorSeconds;
  }
}
