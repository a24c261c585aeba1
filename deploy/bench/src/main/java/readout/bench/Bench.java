package readout.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import readout.contracts.Article;
import readout.extract.file.ArticleFile;

/**
 * Reads a folder of articles by Readout, by NLP4J's pipeline and by its tokenizer, in turns, and
 * prints the medians. Arguments: the folder of the models, the folder of the articles, the rounds.
 */
public final class Bench {

  private static final int MOST_WARM_UPS = 40;

  /** The share of the compiler and the collector in a round at which a subject is warm. */
  private static final double SETTLED = 0.1;

  private final Readout readout;
  private final List<Subject> subjects;
  private final List<Article> articles;
  private final int cores = Runtime.getRuntime().availableProcessors();
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final Map<String, List<Run>> runs = new LinkedHashMap<>();
  private final StageTable stages = new StageTable();

  private Bench(Path models, List<Article> articles) throws IOException {
    this.readout = Readout.load(models);
    this.subjects = List.of(readout, Nlp4jPipeline.load(), Nlp4jPipeline.tokenisation());
    this.articles = articles;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<Article> articles = articles(Path.of(arguments[1]));
    new Bench(Path.of(arguments[0]), articles).measure(Integer.parseInt(arguments[2]));
  }

  private static List<Article> articles(Path folder) throws IOException {
    List<Article> articles = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        articles.add(ArticleFile.read(file, null));
      }
    }
    return articles;
  }

  private void measure(int rounds) throws InterruptedException {
    long units = articles.stream().mapToLong(a -> a.body().length()).sum();
    out.printf(
        "%d articles, %d units each, %d cores%n", articles.size(), units / articles.size(), cores);
    for (Subject subject : subjects) {
      warmUp(subject);
    }
    for (int round = 1; round <= rounds; round++) {
      for (Subject subject : subjects) {
        readout.stages().reset();
        Run run = Run.of(subject, articles, 1);
        out.printf("round %d, one thread, %s: %.1f/s%n", round, subject.name(), run.perSecond());
        runs.computeIfAbsent(one(subject), k -> new ArrayList<>()).add(run);
        if (subject == readout) {
          stages.add(readout.stages(), run);
        }
      }
      for (Subject subject : subjects) {
        runs.computeIfAbsent(all(subject), k -> new ArrayList<>())
            .add(Run.of(subject, articles, cores));
      }
    }
    print();
  }

  /** Reads until the compiler has little left to do, as in a service that runs for days. */
  private void warmUp(Subject subject) throws InterruptedException {
    for (int round = 1; round <= MOST_WARM_UPS; round++) {
      Run run = Run.of(subject, articles, 1);
      out.printf(
          "warm-up %d, %s: %.1f/s, compiler and collector %.0f %%%n",
          round, subject.name(), run.perSecond(), 100 * run.overhead());
      if (run.overhead() < SETTLED) {
        return;
      }
    }
  }

  private void print() {
    out.printf(
        "%n%-24s %14s %14s %14s%n",
        "medians, articles/s", "1 thread", "of core time", cores + " threads");
    for (Subject subject : subjects) {
      out.printf(
          "%-24s %14.1f %14.1f %14.1f%n",
          subject.name(),
          median(one(subject), Run::perSecond),
          median(one(subject), Run::perProcessorSecond),
          median(all(subject), Run::perSecond));
    }
    Subject pipeline = subjects.get(1);
    out.printf(
        "%-24s %14.2f %14.2f %14.2f%n%n",
        "Readout / NLP4J",
        ratio(one(readout), one(pipeline), Run::perSecond),
        ratio(one(readout), one(pipeline), Run::perProcessorSecond),
        ratio(all(readout), all(pipeline), Run::perSecond));
    stages.print(out);
  }

  private static String one(Subject subject) {
    return subject.name() + " 1";
  }

  private static String all(Subject subject) {
    return subject.name() + " all";
  }

  private double median(String name, ToDoubleFunction<Run> speed) {
    return Medians.of(runs.getOrDefault(name, List.of()).stream().mapToDouble(speed));
  }

  /** The median of the rounds' ratios: what disturbs a round disturbs both. */
  private double ratio(String name, String other, ToDoubleFunction<Run> speed) {
    List<Run> ours = runs.getOrDefault(name, List.of());
    List<Run> theirs = runs.getOrDefault(other, List.of());
    return Medians.of(
        IntStream.range(0, ours.size())
            .mapToDouble(
                i -> speed.applyAsDouble(ours.get(i)) / speed.applyAsDouble(theirs.get(i))));
  }
}
