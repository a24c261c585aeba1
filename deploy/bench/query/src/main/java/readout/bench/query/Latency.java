package readout.bench.query;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import readout.bench.record.Dice;

/** How long answers take: of each filter, of pairs of them, and of pages far behind the first. */
final class Latency {

  private static final Duration WARM_UP = Duration.ofSeconds(20);
  private static final Duration RUN = Duration.ofSeconds(30);
  private static final int WORST = 8;
  private static final int PAGES = 40;
  private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"}$");

  private final Load load;
  private final Questions questions;
  private final Dice dice;
  private final int rate;

  Latency(Load load, Questions questions, Dice dice, int rate) {
    this.load = load;
    this.questions = questions;
    this.dice = dice;
    this.rate = rate;
  }

  /** Measures all of it, and prints a line each. */
  void measure() throws IOException, InterruptedException {
    List<Questions.Question> pairs = questions.pairs();
    load.run(() -> dice.any(pairs), rate, WARM_UP);
    System.out.printf("%d requests a second, milliseconds%n", rate);
    System.out.printf("%-28s %8s %8s %8s %8s%n", "", "p50", "p90", "p99", "most");
    run("nothing asked for", questions.none());
    run("one filter", questions.single());
    run("two filters", pairs);
    run("deep pages", deep());
  }

  private void run(String name, List<Questions.Question> asked) throws InterruptedException {
    Map<String, Load.Times> times = load.run(() -> dice.any(asked), rate, RUN);
    print(
        name,
        new Load.Times(times.values().stream().flatMap(each -> each.millis().stream()).toList()));
    if (times.size() > 1) {
      times.entrySet().stream()
          .sorted(Comparator.comparing(each -> -each.getValue().at(0.9)))
          .limit(WORST)
          .forEach(each -> print("  " + each.getKey(), each.getValue()));
    }
  }

  private static void print(String name, Load.Times times) {
    System.out.printf(
        "%-50s %8.1f %8.1f %8.1f %8.1f%n",
        name, times.at(0.5), times.at(0.9), times.at(0.99), times.at(1));
  }

  /** Pages 20,000 events behind the first, as far as there are so many. */
  private List<Questions.Question> deep() throws IOException, InterruptedException {
    List<Questions.Question> all = new ArrayList<>();
    for (String path :
        List.of(
            "/events?", "/meetings?status=held&", "/events?sort=date&", "/meetings?country=US&")) {
      String cursor = "";
      for (int page = 0; page < PAGES; page++) {
        Matcher next = NEXT.matcher(load.get(path + "limit=500&fields=id" + cursor));
        if (!next.find()) {
          break;
        }
        cursor = "&cursor=" + next.group(1);
      }
      String there = path + "limit=50" + cursor;
      all.add(new Questions.Question(path, () -> there));
    }
    return all;
  }
}
