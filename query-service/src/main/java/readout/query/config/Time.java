package readout.query.config;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The one clock of the service. */
final class Time {

  @Produces
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }
}
