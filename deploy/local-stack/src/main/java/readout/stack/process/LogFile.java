package readout.stack.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The log of one process; the last five are kept, numbered from 1. */
public record LogFile(Path path) {

  private static final int KEPT = 5;
  private static final int TAIL_BYTES = 8_192;

  /** Puts a log with content aside, so that the next process writes to a new one. */
  public void rotate() throws IOException {
    Files.createDirectories(path.getParent());
    if (!Files.exists(path) || Files.size(path) == 0) {
      return;
    }
    for (int number = KEPT - 1; number >= 1; number--) {
      if (Files.exists(numbered(number))) {
        move(numbered(number), numbered(number + 1));
      }
    }
    move(path, numbered(1));
  }

  /** The last lines, for a message about a process that did not start. */
  public String tail(int lines) throws IOException {
    if (!Files.exists(path)) {
      return "";
    }
    try (var channel = Files.newByteChannel(path)) {
      channel.position(Math.max(0, channel.size() - TAIL_BYTES));
      var bytes = ByteBuffer.allocate(TAIL_BYTES);
      while (channel.read(bytes) > 0) {
        continue;
      }
      String text =
          UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPLACE)
              .decode(bytes.flip())
              .toString();
      List<String> all = text.lines().toList();
      return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
    }
  }

  private Path numbered(int number) {
    return path.resolveSibling(path.getFileName() + "." + number);
  }

  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
  }
}
