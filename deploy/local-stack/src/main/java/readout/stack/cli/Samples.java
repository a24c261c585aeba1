package readout.stack.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The sample articles: posted, waited for and shown. Doing it again finds them unchanged. */
final class Samples {

  private static final Duration LIMIT = Duration.ofMinutes(2);

  private final Stack stack;
  private final PrintStream out;
  private final JsonClient ingest;
  private final JsonClient query;

  Samples(Stack stack, PrintStream out) {
    this.stack = stack;
    this.out = out;
    this.ingest = new JsonClient(stack.ingestPort());
    this.query = new JsonClient(stack.queryPort());
  }

  void run() throws IOException, InterruptedException, StackFailure {
    Map<String, Integer> posted = post(files());
    Instant end = Instant.now().plus(LIMIT);
    int read = 0;
    for (var article : posted.entrySet()) {
      awaitEvents(article.getKey(), article.getValue(), end);
      read++;
      progress("sample articles read", read, posted.size());
    }
    new Findings(query, out).print();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(stack.home().resolve("deploy/samples"))) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  /** Answers the id of each article with the latest version of it that the service took. */
  private Map<String, Integer> post(List<Path> files)
      throws IOException, InterruptedException, StackFailure {
    Map<String, Integer> versions = new LinkedHashMap<>();
    Map<String, Integer> outcomes = new TreeMap<>();
    int done = 0;
    for (Path file : files) {
      JsonNode answer = post(file);
      if (answer.has("id")) {
        versions.put(answer.path("id").asText(), answer.path("version").asInt());
      }
      outcomes.merge(answer.path("outcome").asText("an older version"), 1, Integer::sum);
      done++;
      progress("sample articles posted", done, files.size());
    }
    outcomes.forEach((outcome, count) -> out.printf("  %d %s%n", count, outcome));
    return versions;
  }

  /** The answer; nothing for the first version of an article corrected before. */
  private JsonNode post(Path file) throws IOException, StackFailure {
    JsonClient.Answer answer = ingest.post("/articles", Files.readString(file));
    if (answer.status() == 202) {
      return answer.body();
    }
    if (answer.status() == 409) {
      return MissingNode.getInstance();
    }
    throw new StackFailure("%s was refused: %s".formatted(file.getFileName(), answer));
  }

  private void awaitEvents(String id, int version, Instant end)
      throws IOException, InterruptedException, StackFailure {
    while (!isMaterialised(id, version)) {
      if (Instant.now().isAfter(end)) {
        throw new StackFailure(
            "the events of article %s did not come; see the logs in %s"
                .formatted(id, stack.folder().path().resolve("logs")));
      }
      Thread.sleep(100);
    }
  }

  private boolean isMaterialised(String id, int version) throws IOException {
    JsonClient.Answer answer = query.get("/articles/" + id + "/events");
    return answer.status() == 200
        && answer.body().path("article").path("version").asInt() >= version;
  }

  /** On a terminal one line that counts; elsewhere its last state only. */
  private void progress(String what, int done, int all) {
    boolean terminal = System.console() != null;
    if (terminal || done == all) {
      out.printf("%s%s %d of %d%s", terminal ? "\r" : "", what, done, all, done == all ? "\n" : "");
      out.flush();
    }
  }
}
