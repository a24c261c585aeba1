package readout.stack.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import readout.stack.letters.DeadLetterDesk;

/** {@code deploy/dead-letters}: what could not be processed is listed, looked at and replayed. */
public final class DeadLetters implements Command {

  private static final String USAGE =
      """
      usage: deploy/dead-letters list|show|replay [--bootstrap SERVERS] [--config FILE] [--data DIR]
        list   [--reason R] [--topic T] [--since WHEN] [--limit N]  a line each of the newest N (100)
        show   ID                                                   headers, detail and the original bytes
        replay ID... | --all [--reason R] [--topic T] [--since WHEN]  the original record goes back where it came from
        --since WHEN     an instant, a day, or how long ago: 90m, 12h, 7d
        --bootstrap S    the brokers; else KAFKA_BOOTSTRAP_SERVERS, else those of the stack in --data
        --config FILE    more settings of the Kafka client, as of TLS and SASL\
      """;

  private static final String VARIABLE = "KAFKA_BOOTSTRAP_SERVERS";

  private final DeadLettersOptions options;

  private DeadLetters(DeadLettersOptions options) {
    this.options = options;
  }

  /** Ends with 0 when all is done, 3 when some records can never be put back. */
  public static void main(String[] args) {
    try {
      DeadLettersOptions options = DeadLettersOptions.parse(Instant.now(), args);
      Command.main(
          new DeadLetters(options), Set.of("--data"), USAGE, options.rest().toArray(String[]::new));
    } catch (Options.UnusableOption e) {
      System.err.println(e.getMessage() + System.lineSeparator() + USAGE);
      System.exit(2);
    }
  }

  @Override
  public int run(Path home, Options common) throws IOException, StackFailure {
    try (DeadLetterDesk desk = new DeadLetterDesk(client(home, common), System.out)) {
      return switch (options.step()) {
        case "list" -> desk.list(options.filter(), options.limit());
        case "show" -> desk.show(options.ids().get(0));
        default -> options.all() ? desk.replay(options.filter()) : desk.replay(options.ids());
      };
    } catch (KafkaException e) {
      throw StackFailure.because(e);
    }
  }

  private Map<String, Object> client(Path home, Options common) throws IOException {
    Map<String, Object> client = new HashMap<>();
    Path config = options.config();
    if (config != null) {
      Properties more = new Properties();
      try (InputStream file = Files.newInputStream(config)) {
        more.load(file);
      }
      more.forEach((name, value) -> client.put(name.toString(), value));
    }
    client.put("bootstrap.servers", servers(home, common, options.bootstrap()));
    return client;
  }

  private static String servers(Path home, Options common, @Nullable String given)
      throws IOException {
    if (given != null) {
      return given;
    }
    String variable = System.getenv(VARIABLE);
    if (variable != null && !variable.isBlank()) {
      return variable;
    }
    StackFolder folder = new StackFolder(common.data());
    return new Stack(home, folder, folder.portBase()).kafkaServers();
  }
}
