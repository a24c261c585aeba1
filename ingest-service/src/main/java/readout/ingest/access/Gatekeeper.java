package readout.ingest.access;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import readout.ingest.config.IngestSettings;

/**
 * Decides who may send, from what a request says of itself. Where there are neither keys nor
 * tokens, everybody may, for the default feed: then the service can be reached on this machine
 * only.
 */
@ApplicationScoped
public class Gatekeeper {

  /** Whoever runs or describes the service needs them, and they tell nothing of any feed. */
  private static final Set<String> FREE =
      Set.of(
          "/q/health",
          "/q/health/live",
          "/q/health/ready",
          "/q/health/started",
          "/q/openapi",
          "/q/openapi.json",
          "/q/openapi.yaml");

  /** What hubs of feeds push has a secret path and a signature instead (WebSub, section 7). */
  private static final Pattern PUSHED = Pattern.compile("/websub/[A-Za-z0-9_-]{1,200}");

  private final KeyRing keys;
  private final Tokens tokens;
  private final RefusalLimits refusals;
  private final MeterRegistry registry;
  private final Clock clock = Clock.systemUTC();
  private final String defaultFeed;

  Gatekeeper(
      KeyRing keys,
      Tokens tokens,
      RefusalLimits refusals,
      MeterRegistry registry,
      IngestSettings settings) {
    this.keys = keys;
    this.tokens = tokens;
    this.refusals = refusals;
    this.registry = registry;
    this.defaultFeed = settings.defaultFeed();
  }

  /**
   * Whether it does not matter who asks.
   *
   * @param path exactly as it was sent, so that no other way of writing a path gets through
   */
  public boolean isFree(String path) {
    return FREE.contains(path) || PUSHED.matcher(path).matches();
  }

  /** Whether there are keys at all. */
  public boolean takesKeys() {
    return keys.isConfigured();
  }

  /** How many seconds who is refused for {@link Refusal#TOO_MANY_REFUSED} has to wait. */
  public long wait(String address) {
    return refusals.wait(Network.of(address));
  }

  /**
   * Who sends this request, if it may.
   *
   * @param authorization its header of this name
   */
  public Uni<Admission> admit(
      RoutingContext request, Optional<String> authorization, String address) {
    if (!keys.isConfigured() && !tokens.areTaken()) {
      return granted(Sender.unnamed(defaultFeed, address));
    }
    Credentials given = Credentials.of(authorization.orElse(null));
    if (given instanceof Credentials.Key key) {
      return Uni.createFrom().item(admit(key, address));
    }
    Network network = Network.of(address);
    if (!refusals.begin(network)) {
      return Uni.createFrom().item(tooMany(network, address));
    }
    if (given instanceof Credentials.Token && tokens.areTaken()) {
      return tokens.check(request, address).invoke(answer -> settle(answer, network));
    }
    return refused(
        given instanceof Credentials.None
            ? Refusal.NO_CREDENTIALS
            : given instanceof Credentials.Token ? Refusal.BAD_TOKEN : Refusal.UNREADABLE,
        address);
  }

  /** Only a token that was looked at and found bad is an attempt. */
  private void settle(Admission answer, Network network) {
    if (!(answer instanceof Admission.Refused refused) || refused.why() != Refusal.BAD_TOKEN) {
      refusals.takeBack(network);
    }
  }

  private Admission admit(Credentials.Key given, String address) {
    Network network = Network.of(address);
    Optional<AccessKey> found = keys.find(given.text());
    boolean known = found.isPresent() && refusals.remembers(network, found.get());
    if (!known && !refusals.begin(network)) {
      return tooMany(network, address);
    }
    if (found.isEmpty()) {
      return new Admission.Refused(Refusal.UNKNOWN_KEY, nobody(address));
    }
    AccessKey key = found.get();
    boolean expired = key.isExpired(clock.instant());
    count(key, expired);
    if (expired) {
      return new Admission.Refused(Refusal.EXPIRED_KEY, sender(key, address));
    }
    if (!known) {
      refusals.takeBack(network);
      refusals.remember(network, key);
    }
    return new Admission.Granted(sender(key, address));
  }

  private Admission tooMany(Network network, String address) {
    return new Admission.Refused(
        Refusal.TOO_MANY_REFUSED, nobody(address), refusals.isFirst(network));
  }

  private Sender sender(AccessKey key, String address) {
    return new Sender(
        key.feed(),
        key.name(),
        key.scopes(),
        address,
        () -> keys.has(key) && !key.isExpired(clock.instant()));
  }

  private void count(AccessKey key, boolean expired) {
    registry
        .counter(
            "readout.ingest.key.uses",
            "feed",
            key.feed(),
            "key",
            key.name(),
            "expired",
            Boolean.toString(expired))
        .increment();
  }

  private static Sender nobody(String address) {
    return Sender.unnamed(Sender.NOTHING, address);
  }

  private static Uni<Admission> granted(Sender sender) {
    return Uni.createFrom().item(new Admission.Granted(sender));
  }

  private static Uni<Admission> refused(Refusal why, String address) {
    return Uni.createFrom().item(new Admission.Refused(why, nobody(address)));
  }
}
