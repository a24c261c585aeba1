package readout.extract.core.fingerprint;

import java.util.regex.Pattern;
import readout.extract.core.fingerprint.NewsAgencies.Naming;

/**
 * Tells whether a story's first sentences hand on what an agency reported ("X news agency reported
 * on Monday"), or only mention it ("told X").
 */
final class LeadCredits {

  private static final int BEFORE = 90;
  private static final int AFTER = 50;

  private static final String AGENCY = " (?i:news |press |wire )?(?i:agency|service)";
  private static final String ADVERBS = "(?:,| has| had| also| later| earlier)*";

  private static final Pattern REPORTED =
      Pattern.compile("(?:" + AGENCY + ")?" + ADVERBS + " report(?:s|ed)\\b");

  private static final Pattern SAID =
      Pattern.compile(ADVERBS + " (?:said|says|quoted|cited|announced|wrote)\\b");

  private static final Pattern AGENCY_SAID = Pattern.compile(AGENCY + SAID.pattern());

  private static final Pattern HANDED_ON =
      Pattern.compile(
          "(?:(?i:according to)|reported(?: by)?|report by|quoted by|cited by|quoting|citing"
              + "|, (?:said|says|reports))(?: (?!that |told |to )[\\w'-]+){0,5} $");

  /** "Sources close to Reuters said": others did. */
  private static final Pattern OF_OTHERS =
      Pattern.compile("\\b(?:to|at|from|of|with|for|in) (?:the )?$");

  private static final Pattern AGENCY_BEFORE = Pattern.compile("(?i:agency),? $");
  private static final Pattern AGENCY_AFTER = Pattern.compile(AGENCY + "\\b");

  private LeadCredits() {}

  /** A form that may stand for something else must do what agencies do, or be called one. */
  static boolean credits(String lead, Naming naming) {
    String before = lead.substring(Math.max(0, naming.start() - BEFORE), naming.start());
    String after = lead.substring(naming.end(), Math.min(lead.length(), naming.end() + AFTER));
    boolean subject = !OF_OTHERS.matcher(before).find();
    boolean agencySaid =
        REPORTED.matcher(after).lookingAt() || AGENCY_SAID.matcher(after).lookingAt();
    if (subject && agencySaid) {
      return true;
    }
    boolean agency =
        naming.sure()
            || AGENCY_BEFORE.matcher(before).find()
            || AGENCY_AFTER.matcher(after).lookingAt();
    return agency
        && (subject && SAID.matcher(after).lookingAt() || HANDED_ON.matcher(before).find());
  }
}
