package readout.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import readout.contracts.Article;

/**
 * One reading of all articles.
 *
 * @param seconds by the clock
 * @param processorSeconds of all threads of the process, the collector's and the compiler's too
 * @param readingSeconds of processor time in the reading threads alone
 */
record Run(int articles, double seconds, double processorSeconds, double readingSeconds) {

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Reads the articles in as many threads. */
  static Run of(Subject subject, List<Article> articles, int threads) throws InterruptedException {
    ExecutorService readers = Executors.newFixedThreadPool(threads);
    AtomicInteger next = new AtomicInteger();
    AtomicLong reading = new AtomicLong();
    long begin = System.nanoTime();
    long processor = SYSTEM.getProcessCpuTime();
    try {
      List<Future<?>> all =
          IntStream.range(0, threads)
              .<Future<?>>mapToObj(
                  i -> readers.submit(() -> reading.addAndGet(readAll(subject, articles, next))))
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
        (SYSTEM.getProcessCpuTime() - processor) / 1e9,
        reading.get() / 1e9);
  }

  /** Nanoseconds of this thread's processor time. */
  private static long readAll(Subject subject, List<Article> articles, AtomicInteger next) {
    long begin = THREADS.getCurrentThreadCpuTime();
    for (int i = next.getAndIncrement(); i < articles.size(); i = next.getAndIncrement()) {
      subject.read(articles.get(i));
    }
    return THREADS.getCurrentThreadCpuTime() - begin;
  }

  double perSecond() {
    return articles / seconds;
  }

  /** The share of processor time that the compiler and the collector took. */
  double overhead() {
    return 1 - readingSeconds / processorSeconds;
  }

  double perProcessorSecond() {
    return articles / processorSeconds;
  }
}
