package readout.stack.kafka;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * Settings of a broker from the file that the system property {@code readout.kafka.settings} names:
 * listeners stand beside those that there are, all else replaces what there is.
 */
final class MoreSettings {

  private static final String FILE = "readout.kafka.settings";

  private MoreSettings() {}

  static Map<String, String> addedTo(Map<String, String> settings) {
    String file = System.getProperty(FILE);
    if (file == null) {
      return settings;
    }
    Map<String, String> all = new HashMap<>(settings);
    Properties more = read(Path.of(file));
    for (String name : more.stringPropertyNames()) {
      String before = name.endsWith("listeners") ? settings.get(name) + "," : "";
      all.put(name, before + more.getProperty(name));
    }
    return all;
  }

  private static Properties read(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
