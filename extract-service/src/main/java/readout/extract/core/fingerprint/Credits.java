package readout.extract.core.fingerprint;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import readout.extract.core.fingerprint.NewsAgencies.Naming;
import readout.extract.core.text.CleanText;
import readout.extract.core.text.Dateline;
import readout.extract.core.text.TextBlock;

/**
 * The agencies an article credits as the source of its text: by its publisher, dateline, byline,
 * credit lines, list of sources, or in the lead. One that is mentioned otherwise is not credited.
 */
final class Credits {

  private static final int HEAD = 8;
  private static final int LEAD_PARAGRAPHS = 2;
  private static final int LONGEST_LEAD = 600;
  private static final int LONGEST_BYLINE = 90;
  private static final int LONGEST_DATELINE = 110;
  private static final int LONGEST_CREDIT = 120;
  private static final int LONGEST_SOURCE = 300;
  private static final int TAIL = 80;

  /** "1. Yonhap: " */
  private static final int ITEM = 4;

  private static final Set<String> OPENS_SOURCES =
      Set.of("source", "sources", "original source", "original sources", "references");

  /** A text that begins with an agency in brackets and a dash: "DELHI (PTI/ANI) - ". */
  private static final Pattern OPENING = Pattern.compile("\\(([^()]{2,60})\\) ?[-\u2013\u2014:]");

  /** What follows the last sentence: "(QNA)", "- Bernama", "/PTI". */
  private static final Pattern CLOSING =
      Pattern.compile(
          "[.!?\"'] *(?:\\(([^()]{2,60})\\)|[-\u2013\u2014/]+ *([^-\u2013\u2014()]{2,60}))[. /]*$");

  /** A citation before the stop of its sentence: "(Yonhap News Agency)." */
  private static final Pattern CITATION = Pattern.compile("\\(([^()]{2,60})\\)[.!?]");

  private static final Pattern INTRODUCED =
      Pattern.compile(
          "(?i)^\\W*(?:(?:original )?sources? ?:"
              + "|with (?:additional |agency )?(?:inputs?|reporting) (?:from|by) )");

  private final NewsAgencies agencies;
  private final CleanText text;
  private final Set<String> credited = new TreeSet<>();

  private Credits(NewsAgencies agencies, CleanText text) {
    this.agencies = agencies;
    this.text = text;
  }

  /**
   * Canonical names, sorted.
   *
   * @param publisher of the article, or null
   */
  static List<String> of(@Nullable String publisher, CleanText text, NewsAgencies agencies) {
    Credits credits = new Credits(agencies, text);
    if (publisher != null) {
      credits.addCredit(publisher);
    }
    credits.readDateline();
    credits.readLines();
    credits.readLead();
    return List.copyOf(credits.credited);
  }

  /** Place names look like some of the forms, so that these must be set apart. */
  private void readDateline() {
    Dateline dateline = text.dateline();
    if (dateline != null) {
      String line = text.normalised().substring(dateline.start(), dateline.end());
      add(line, naming -> naming.sure() || isSetApart(line, naming.start()));
    }
  }

  private static boolean isSetApart(String line, int start) {
    return start > 0 && "(/".indexOf(line.charAt(start - 1)) >= 0;
  }

  private void readLines() {
    boolean sources = false;
    for (int i = 0; i < text.blocks().size(); i++) {
      String line = of(text.blocks().get(i));
      if (i < HEAD) {
        readOpening(line);
      }
      readLine(line);
      if (sources) {
        readItem(line);
      }
      sources |= opensSources(line);
    }
  }

  private void readOpening(String line) {
    Matcher opening = OPENING.matcher(line.substring(0, Math.min(LONGEST_DATELINE, line.length())));
    if (opening.find()) {
      addCredit(opening.group(1));
    }
    boolean byline = line.regionMatches(true, 0, "by ", 0, 3) && line.length() <= LONGEST_BYLINE;
    if (byline && ".!?".indexOf(line.charAt(line.length() - 1)) < 0) {
      add(line, naming -> true);
    }
  }

  private void readLine(String line) {
    if (line.length() <= LONGEST_CREDIT) {
      addCredit(line);
    }
    if (line.length() <= LONGEST_SOURCE && INTRODUCED.matcher(line).find()) {
      add(line, naming -> true);
    }
    Matcher closing = CLOSING.matcher(line.substring(Math.max(0, line.length() - TAIL)));
    if (closing.find()) {
      addCredit(closing.group(1) == null ? closing.group(2) : closing.group(1));
    }
    Matcher citation = CITATION.matcher(line);
    while (citation.find()) {
      List<Naming> namings = agencies.in(citation.group(1));
      if (CreditWords.areAllOf(citation.group(1), namings)) {
        namings.stream().filter(Naming::sure).forEach(this::add);
      }
    }
  }

  private static boolean opensSources(String line) {
    String heading = line.toLowerCase(Locale.ROOT);
    return OPENS_SOURCES.contains(
        heading.endsWith(":") ? heading.substring(0, heading.length() - 1) : heading);
  }

  /** An item of a list of sources begins with who published it, or ends so after a dash. */
  private void readItem(String line) {
    if (line.length() <= LONGEST_SOURCE) {
      int dash = Math.max(line.lastIndexOf('\u2013'), line.lastIndexOf('\u2014'));
      add(line, naming -> naming.start() <= ITEM || (dash > 0 && naming.start() > dash));
    }
  }

  private void readLead() {
    text.blocks().stream()
        .filter(block -> block.kind() == TextBlock.Kind.PARAGRAPH)
        .limit(LEAD_PARAGRAPHS)
        .map(this::of)
        .map(lead -> lead.substring(0, Math.min(LONGEST_LEAD, lead.length())))
        .forEach(lead -> add(lead, naming -> LeadCredits.credits(lead, naming)));
  }

  private void addCredit(String words) {
    List<Naming> namings = agencies.in(words);
    if (CreditWords.areAllOf(words, namings)) {
      namings.forEach(this::add);
    }
  }

  private void add(String line, Predicate<Naming> isCredited) {
    agencies.in(line).stream().filter(isCredited).forEach(this::add);
  }

  private void add(Naming naming) {
    credited.add(naming.agency());
  }

  private String of(TextBlock block) {
    return text.normalised().substring(block.start(), block.end());
  }
}
