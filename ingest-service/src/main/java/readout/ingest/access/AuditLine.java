package readout.ingest.access;

import java.util.Locale;

/**
 * A line of the audit log: an outcome and {@code key=value} pairs. A value with anything but
 * printable ASCII characters, or with a space, an equals sign, a quotation mark or a backslash, is
 * quoted, and what else could end or disguise a line is escaped as in JSON; so a line cannot be
 * forged by what a client chooses.
 */
public final class AuditLine {

  private static final int LONGEST = 300;

  private final StringBuilder text;

  private AuditLine(String outcome) {
    this.text = new StringBuilder(200).append(outcome);
  }

  /** Begins a line. */
  public static AuditLine of(String outcome, Sender sender) {
    return new AuditLine(outcome)
        .with("feed", sender.feed())
        .with("key", sender.name())
        .with("from", sender.address());
  }

  /** Adds a value; of a long one the beginning. */
  public AuditLine with(String name, String value) {
    text.append(' ').append(name).append('=');
    boolean cut = value.length() > LONGEST;
    append(cut ? value.substring(0, LONGEST) : value);
    if (cut) {
      text.append("...");
    }
    return this;
  }

  private void append(String value) {
    if (isBare(value)) {
      text.append(value);
      return;
    }
    text.append('"');
    value.chars().forEach(this::appendQuoted);
    text.append('"');
  }

  private static boolean isBare(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (!isBare(value.charAt(i))) {
        return false;
      }
    }
    return !value.isEmpty();
  }

  private static boolean isBare(int character) {
    return isPrintable(character)
        && character != ' '
        && character != '='
        && character != '"'
        && character != '\\';
  }

  private static boolean isPrintable(int character) {
    return character >= ' ' && character <= '~';
  }

  private void appendQuoted(int character) {
    if (!isPrintable(character)) {
      text.append(String.format(Locale.ROOT, "\\u%04x", character));
    } else {
      if (character == '"' || character == '\\') {
        text.append('\\');
      }
      text.append((char) character);
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
