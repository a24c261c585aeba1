package readout.ingest.access;

import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Who sends, as far as it was found out.
 *
 * @param feed whose articles alone are seen and changed
 * @param name of the key, or the subject of the token; what logs may tell
 * @param scopes what may be done
 * @param address of the client
 * @param lasts whether all this still holds, for requests that take long
 */
public record Sender(
    String feed, String name, Set<Scope> scopes, String address, BooleanSupplier lasts) {

  /** What stands for what is not known or does not apply. */
  static final String NOTHING = "-";

  /** Copies the scopes. */
  public Sender {
    scopes = Set.copyOf(scopes);
  }

  /** Who did not have to say who it is, or the service itself. */
  public static Sender unnamed(String feed, String address) {
    return new Sender(feed, NOTHING, Set.of(Scope.values()), address, () -> true);
  }

  /** Whether this may be done, as long as the rest holds. */
  public boolean may(Scope scope) {
    return scopes.contains(scope);
  }
}
