package readout.ingest.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Reads the articles of files: {@code .json} and {@code .xml} hold one, {@code .ndjson} and the
 * standard input one a line; of a folder all such files, in order of their names. Holds one
 * article.
 */
final class Inputs {

  private static final List<String> ENDINGS = List.of(".json", ".ndjson", ".xml");

  private final InputStream standardInput;

  Inputs(InputStream standardInput) {
    this.standardInput = standardInput;
  }

  /** Where articles go; waits while those before are sent. */
  interface Sink {
    void take(Submission article) throws IOException, InterruptedException;
  }

  void read(String input, Sink sink) throws IOException, InterruptedException {
    Path path = Path.of(input);
    if (input.equals("-")) {
      lines(input, standardInput, sink);
    } else if (Files.isDirectory(path)) {
      for (Path file : filesIn(path)) {
        file(file, sink);
      }
    } else {
      file(path, sink);
    }
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> ENDINGS.stream().anyMatch(lower(file)::endsWith))
          .sorted()
          .toList();
    }
  }

  private static String lower(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
  }

  private static void file(Path file, Sink sink) throws IOException, InterruptedException {
    String name = file.toString();
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
      if (lower(file).endsWith(".ndjson")) {
        lines(name, bytes, sink);
      } else if (lower(file).endsWith(".xml")) {
        sink.take(new Submission(name, 1, bytes.readAllBytes(), true));
      } else {
        sink.take(new Submission(name, 1, onOneLine(bytes.readAllBytes()), false));
      }
    }
  }

  /** In JSON a line break is white space, since inside of a string it is not allowed. */
  private static byte[] onOneLine(byte[] json) {
    for (int i = 0; i < json.length; i++) {
      if (json[i] == '\n' || json[i] == '\r') {
        json[i] = ' ';
      }
    }
    return json;
  }

  private static void lines(String name, InputStream bytes, Sink sink)
      throws IOException, InterruptedException {
    InputStream in = new BufferedInputStream(bytes);
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    long number = 1;
    for (int next = in.read(); next >= 0; next = in.read()) {
      if (next != '\n') {
        line.write(next);
      } else {
        take(name, number++, line, sink);
      }
    }
    take(name, number, line, sink);
  }

  /** Lines that are blank are passed over, but counted. */
  private static void take(String name, long number, ByteArrayOutputStream line, Sink sink)
      throws IOException, InterruptedException {
    byte[] json = onOneLine(line.toByteArray());
    line.reset();
    for (byte each : json) {
      if (each != ' ' && each != '\t') {
        sink.take(new Submission(name, number, json, false));
        return;
      }
    }
  }
}
