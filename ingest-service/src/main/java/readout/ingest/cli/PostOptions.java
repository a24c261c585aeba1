package readout.ingest.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the user asked for.
 *
 * @param articles the address that takes articles
 * @param key what is sent as bearer token, or null
 * @param inputs files, folders, or {@code -} for the standard input
 */
record PostOptions(URI articles, @Nullable String key, List<String> inputs) {

  private static final String LOCAL = "http://127.0.0.1:8081";

  /** Refuses an unknown option, one without value, an unusable address, and no input. */
  static PostOptions parse(String... arguments) {
    String url = LOCAL;
    String key = null;
    List<String> inputs = new ArrayList<>();
    Deque<String> rest = new ArrayDeque<>(List.of(arguments));
    while (!rest.isEmpty()) {
      String word = rest.pop();
      switch (word) {
        case "--url" -> url = value(word, rest);
        case "--key" -> key = value(word, rest);
        case "--key-file" -> key = read(Path.of(value(word, rest)));
        default -> inputs.add(input(word));
      }
    }
    if (inputs.isEmpty()) {
      throw new IllegalArgumentException("no file, folder or - to post");
    }
    return new PostOptions(address(url), key, List.copyOf(inputs));
  }

  private static String value(String option, Deque<String> rest) {
    if (rest.isEmpty() || rest.element().isBlank()) {
      throw new IllegalArgumentException(option + " needs a value");
    }
    return rest.pop();
  }

  private static String input(String word) {
    if (word.startsWith("--")) {
      throw new IllegalArgumentException("unknown option: " + word);
    }
    if (!word.equals("-") && !Files.exists(Path.of(word))) {
      throw new IllegalArgumentException("does not exist: " + word);
    }
    return word;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new IllegalArgumentException("--key-file cannot be read: " + file, e);
    }
  }

  private static URI address(String url) {
    URI address = URI.create(url.replaceAll("/+$", "") + "/articles");
    if (!"http".equals(address.getScheme()) && !"https".equals(address.getScheme())) {
      throw new IllegalArgumentException("--url is not of http or https: " + url);
    }
    return address;
  }
}
