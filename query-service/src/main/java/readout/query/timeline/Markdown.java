package readout.query.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Timelines and digests as CommonMark; what articles say never becomes mark-up. */
public final class Markdown {

  private final StringBuilder text = new StringBuilder();

  private Markdown() {}

  /** A list of lines and a list of sources. */
  public static String of(Timeline timeline) {
    Markdown markdown = new Markdown();
    markdown.text.append("# Timeline\n\n");
    markdown.lines(timeline.lines());
    markdown.sources(timeline.sources());
    return markdown.text.toString();
  }

  /** A heading for each section. */
  public static String of(Digest digest) {
    Markdown markdown = new Markdown();
    markdown.text.append("# Digest\n\n");
    for (Digest.Section section : digest.sections()) {
      markdown.text.append("## ").append(section.title()).append("\n\n");
      markdown.lines(section.lines());
    }
    if (digest.sections().isEmpty()) {
      markdown.lines(List.of());
    }
    markdown.sources(digest.sources());
    return markdown.text.toString();
  }

  private void lines(List<Line> lines) {
    if (lines.isEmpty()) {
      text.append("The record has nothing of this.\n");
    }
    for (Line line : lines) {
      String cited =
          line.citations().stream()
              .map(number -> "\\[" + number + "\\]")
              .collect(Collectors.joining());
      text.append("- **").append(plain(line.when())).append("**: ");
      text.append(plain(line.text())).append(' ').append(cited).append('\n');
    }
    text.append('\n');
  }

  private void sources(List<Source> sources) {
    if (sources.isEmpty()) {
      return;
    }
    text.append("## Sources\n\n");
    for (Source source : sources) {
      text.append(source.number()).append(". ").append(plain(head(source)));
      if (!source.quote().isEmpty()) {
        text.append(" \u201c").append(plain(source.quote())).append('\u201d');
      }
      if (Links.isWeb(source.url())) {
        text.append(" <").append(Links.escaped(source.url())).append('>');
      }
      text.append('\n');
    }
  }

  /** Who published it, when and under which headline, as far as that is known. */
  static String head(Source source) {
    String who = source.source() == null ? "Article " + source.article() : source.source();
    LocalDate day = source.published() == null ? null : source.published().toLocalDate();
    String told = day == null ? who : who + ", " + day;
    return source.headline().isEmpty() ? told + "." : told + ": " + source.headline() + ".";
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", " ").replaceAll("([\\\\`*_{}\\[\\]<>#+!|~&])", "\\\\$1");
  }
}
