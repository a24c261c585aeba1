package readout.query.timeline;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The addresses that feeds give: followed only where they lead to the web. */
public final class Links {

  private static final Set<String> WEB = Set.of("http", "https");

  private Links() {}

  /** Not {@code javascript:} and the like. */
  public static boolean isWeb(@Nullable String url) {
    if (url == null) {
      return false;
    }
    try {
      String scheme = URI.create(url).getScheme();
      return scheme != null && WEB.contains(scheme.toLowerCase(java.util.Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** As it may stand between angle brackets. */
  public static String escaped(@Nullable String url) {
    return URI.create(String.valueOf(url)).toASCIIString();
  }
}
