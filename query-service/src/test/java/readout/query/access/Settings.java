package readout.query.access;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import readout.query.config.QueryConfig;

/** Settings as the service reads them, without the service. */
final class Settings {

  private Settings() {}

  /** The defaults but for these, without the prefix that all have. */
  static QueryConfig of(Map<String, String> settings) {
    SmallRyeConfigBuilder builder =
        new SmallRyeConfigBuilder().withMapping(QueryConfig.class).addDiscoveredConverters();
    settings.forEach((name, value) -> builder.withDefaultValue("readout.query." + name, value));
    return builder.build().getConfigMapping(QueryConfig.class);
  }
}
