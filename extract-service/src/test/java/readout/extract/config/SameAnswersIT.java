package readout.extract.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import readout.contracts.Article;
import readout.contracts.ContractJson;
import readout.contracts.Extractor;
import readout.extract.file.ArticleFile;

/** An article has one answer, whatever the thread, the order and the start. */
class SameAnswersIT {

  private static final int THREADS = 4;
  private static final long SEED = 20240531;

  @Test
  void threadsOrderAndRestartChangeNothing() throws Exception {
    List<Article> articles = samples();
    Map<String, String> alone = new TreeMap<>();
    LanguageModels first = models();
    for (Article article : articles) {
      alone.put(key(article), answer(first, article));
    }

    Map<String, String> together = inThreads(models(), articles);

    assertThat(together).isEqualTo(alone);
  }

  /** Each thread reads all of them, in an order of its own. */
  private static Map<String, String> inThreads(LanguageModels models, List<Article> articles)
      throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<Map<String, String>>> readings = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        List<Article> shuffled = new ArrayList<>(articles);
        Collections.shuffle(shuffled, new Random(SEED + thread));
        readings.add(threads.submit(() -> read(models, shuffled)));
      }
      Map<String, String> answers = readings.get(0).get();
      for (Future<Map<String, String>> reading : readings) {
        assertThat(reading.get()).isEqualTo(answers);
      }
      return answers;
    } finally {
      threads.shutdownNow();
    }
  }

  private static Map<String, String> read(LanguageModels models, List<Article> articles) {
    Map<String, String> answers = new TreeMap<>();
    articles.forEach(a -> answers.put(key(a), answer(models, a)));
    return answers;
  }

  private static String answer(LanguageModels models, Article article) {
    return new String(ContractJson.write(models.read(article)), StandardCharsets.UTF_8);
  }

  /** Two of the samples are versions of one article. */
  private static String key(Article article) {
    return article.uri() + " " + article.headline() + " " + article.body().hashCode();
  }

  private static LanguageModels models() throws IOException {
    LanguageModels models =
        new LanguageModels(
            Path.of(System.getProperty("readout.extract.models")), new Extractor("test", "1"));
    models.load();
    return models;
  }

  private static List<Article> samples() throws IOException {
    List<Article> articles = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("../deploy/samples"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        articles.add(ArticleFile.read(file, null));
      }
    }
    assertThat(articles).hasSizeGreaterThan(20);
    return articles;
  }
}
