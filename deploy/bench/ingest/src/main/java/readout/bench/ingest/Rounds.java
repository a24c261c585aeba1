package readout.bench.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The service and what it is compared with, measured in turn, round after round, and the median of
 * what the service is to each other: of the two in one round, since both meet the same minute of
 * the machine.
 */
final class Rounds {

  /** Something that is done with a number of articles. */
  interface Work {
    void run() throws Exception;
  }

  private final String title;
  private final List<Double> service = new ArrayList<>();
  private final List<Double> microseconds = new ArrayList<>();

  /** By the name of what the service is compared with. */
  private final Map<String, List<Double>> others = new LinkedHashMap<>();

  Rounds(String title) {
    this.title = title;
  }

  /** Articles a second of the service, and the processor time it took for each. */
  void service(int articles, ServerProcess server, Work work) throws Exception {
    long before = server.processorTime().toNanos();
    service.add(rate("service", articles, work));
    microseconds.add((server.processorTime().toNanos() - before) / 1e3 / articles);
  }

  /** Articles a second of something else. */
  void other(String name, int articles, Work work) throws Exception {
    others.computeIfAbsent(name, ignored -> new ArrayList<>()).add(rate(name, articles, work));
  }

  private double rate(String name, int articles, Work work) throws Exception {
    long begun = System.nanoTime();
    work.run();
    double rate = articles * 1e9 / (System.nanoTime() - begun);
    System.err.printf(Locale.ROOT, "%s: %s %.0f%n", title, name, rate);
    return rate;
  }

  void print() {
    System.out.printf(
        Locale.ROOT,
        "%s: service %,.0f a second (%s), %.0f us of processor each%n",
        title,
        median(service),
        all(service),
        median(microseconds));
    others.forEach(
        (name, rates) ->
            System.out.printf(
                Locale.ROOT,
                "  %s: %,.0f (%s), ratio %.2f%n",
                name,
                median(rates),
                all(rates),
                median(ratiosTo(rates))));
  }

  private List<Double> ratiosTo(List<Double> rates) {
    return IntStream.range(0, service.size())
        .mapToObj(round -> service.get(round) / rates.get(round))
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
