package readout.bench.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Two things measured in turn, round after round, and the median of what they are to each other: of
 * the two in one round, since both meet the same minute of the machine.
 */
final class Rounds {

  /** Something that is done with a number of articles. */
  interface Work {
    void run() throws Exception;
  }

  private final String title;
  private final List<Double> service = new ArrayList<>();
  private final List<Double> bare = new ArrayList<>();
  private final List<Double> microseconds = new ArrayList<>();

  Rounds(String title) {
    this.title = title;
  }

  /** Articles a second of the service, and the processor time it took for each. */
  void service(int articles, ServerProcess server, Work work) throws Exception {
    long before = server.processorTime().toNanos();
    service.add(rate(articles, work));
    System.err.printf(Locale.ROOT, "%s: service %.0f%n", title, service.get(service.size() - 1));
    microseconds.add((server.processorTime().toNanos() - before) / 1e3 / articles);
  }

  void bare(int articles, Work work) throws Exception {
    bare.add(rate(articles, work));
    System.err.printf(Locale.ROOT, "%s: bare %.0f%n", title, bare.get(bare.size() - 1));
  }

  private static double rate(int articles, Work work) throws Exception {
    long begun = System.nanoTime();
    work.run();
    return articles * 1e9 / (System.nanoTime() - begun);
  }

  void print() {
    System.out.printf(
        Locale.ROOT,
        "%s: service %,.0f a second (%s), bare %,.0f (%s), ratio %.2f; service %.0f us of processor each%n",
        title,
        median(service),
        all(service),
        median(bare),
        all(bare),
        median(ratios()),
        median(microseconds));
  }

  private List<Double> ratios() {
    return IntStream.range(0, service.size())
        .mapToObj(round -> service.get(round) / bare.get(round))
        .toList();
  }

  private static String all(List<Double> values) {
    return String.join(
        " ", values.stream().map(value -> String.format(Locale.ROOT, "%.0f", value)).toList());
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }
}
