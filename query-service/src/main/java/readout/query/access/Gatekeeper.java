package readout.query.access;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import readout.query.config.AccessConfig;
import readout.query.config.QueryConfig;

/** Decides who may read, from what a request says of itself. */
@ApplicationScoped
public class Gatekeeper {

  private static final Logger LOG = Logger.getLogger(Gatekeeper.class);

  /** Whoever runs or describes the service needs them, and they tell nothing of the record. */
  private static final Set<String> FREE =
      Set.of(
          "/q/health",
          "/q/health/live",
          "/q/health/ready",
          "/q/health/started",
          "/q/openapi",
          "/q/openapi.json",
          "/q/openapi.yaml");

  private final KeyRing keys;
  private final Tokens tokens;
  private final Clock clock;
  private final MeterRegistry registry;
  private final boolean required;
  private final Set<String> free;

  /** The expired keys that the log has as used already: a poller would fill it. */
  private final Set<AccessKey> told = ConcurrentHashMap.newKeySet();

  Gatekeeper(KeyRing keys, Tokens tokens, Clock clock, MeterRegistry registry, QueryConfig config) {
    this.keys = keys;
    this.tokens = tokens;
    this.clock = clock;
    this.registry = registry;
    this.required = config.access().mode() == AccessConfig.Mode.REQUIRED;
    Set<String> paths = new HashSet<>(FREE);
    if (config.access().openMetrics()) {
      paths.add("/q/metrics");
    }
    this.free = Set.copyOf(paths);
  }

  /**
   * Whether it does not matter who asks. Credentials that are sent count even where none are
   * needed, unless nobody could have any: then they are those of a proxy before the service.
   *
   * @param path exactly as it was sent, so that no other way of writing a path gets through
   */
  public boolean isOpen(String path, @Nullable String authorization) {
    return free.contains(path)
        || (!required && (authorization == null || !(takesKeys() || tokens.areTaken())));
  }

  /** Whether there are keys at all. */
  public boolean takesKeys() {
    return keys.isConfigured();
  }

  /** Whether these credentials are to be shown to the provider of tokens. */
  public boolean isForProvider(Credentials given) {
    return given instanceof Credentials.Token && tokens.areTaken();
  }

  /** For all credentials but those that are for the provider. */
  public Admission admit(Credentials given) {
    if (given instanceof Credentials.Key key) {
      return admit(key.text());
    }
    return new Admission.Refused(
        given instanceof Credentials.None
            ? Refusal.NO_CREDENTIALS
            : given instanceof Credentials.Token ? Refusal.BAD_TOKEN : Refusal.UNREADABLE);
  }

  private Admission admit(String text) {
    Optional<AccessKey> found = keys.find(text);
    if (found.isEmpty()) {
      return new Admission.Refused(Refusal.UNKNOWN_KEY);
    }
    AccessKey key = found.get();
    String name = key.name();
    boolean expired = key.isExpired(clock.instant());
    registry
        .counter("readout.query.key.uses", "key", name, "expired", Boolean.toString(expired))
        .increment();
    if (expired) {
      LOG.logf(
          told.add(key) ? Logger.Level.INFO : Logger.Level.DEBUG,
          "refused reason=%s key=%s",
          Refusal.EXPIRED_KEY,
          name);
      return new Admission.Refused(Refusal.EXPIRED_KEY);
    }
    return new Admission.Granted(
        Client.ofKey(name), () -> keys.has(key) && !key.isExpired(clock.instant()));
  }
}
