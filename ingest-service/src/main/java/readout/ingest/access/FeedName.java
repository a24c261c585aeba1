package readout.ingest.access;

import java.util.regex.Pattern;

/** How feeds and keys are named: what can stand in a log, a metric and an id as it is. */
final class FeedName {

  static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{0,62}");

  private FeedName() {}

  static boolean isGood(String name) {
    return FORM.matcher(name).matches();
  }
}
