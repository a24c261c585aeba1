package readout.ingest.source;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One of the forms in which an article carries its body or its headline, read.
 *
 * @param language the language tag that holds for it, or null where none does
 * @param isPart whether its role says that it is not the whole, such as a summary
 * @param isMarkup whether it was HTML or its like
 * @param plain its text, empty where it has none
 */
record Rendering(@Nullable String language, boolean isPart, boolean isMarkup, String plain) {

  private static final Set<String> ENGLISH = Set.of("en", "eng");

  private static final Pattern TAG =
      Pattern.compile("<(?:p|div|br|html|body|article|section|h[1-6]|ul|ol)\\b[^<>]*>");

  /** Reads text; in markup its own language goes before that of the article. */
  static Rendering of(
      Optional<String> own, @Nullable String articles, boolean part, boolean markup, String text) {
    if (!markup) {
      return new Rendering(own.orElse(articles), part, false, PlainText.paragraphs(text));
    }
    HtmlText html = HtmlText.read(text);
    String language = own.or(html::language).orElse(articles);
    return new Rendering(language, part, true, html.text());
  }

  /** Whether text of this media type is markup; one whose type is not given is, with a block. */
  static boolean seemsMarkup(String type, String text) {
    return type.isEmpty() ? TAG.matcher(text).find() : isMarkupName(type);
  }

  static boolean isMarkupName(String name) {
    return name.contains("html") || name.contains("xml") || name.contains("nitf");
  }

  /** Whether this media type, or none, is one that articles are read from. */
  static boolean isText(String type) {
    return type.isEmpty() || type.startsWith("text/") || isMarkupName(type);
  }

  /**
   * English before other languages, since only English is read further on; then the whole before a
   * part, plain text before markup, and the first.
   */
  static Optional<Rendering> body(List<Rendering> bodies) {
    return best(bodies, Rendering::isEnglish);
  }

  /** As for the body, but the language of the body comes first. */
  static Optional<Rendering> headline(List<Rendering> headlines, @Nullable String language) {
    String wanted = primary(language);
    return best(headlines, each -> Objects.equals(primary(each.language()), wanted));
  }

  /** The languages, in order, in which there is text that is not read since this one is. */
  List<String> othersOf(List<Rendering> renderings) {
    return renderings.stream()
        .filter(each -> !each.plain().isEmpty() && each.language() != null)
        .map(each -> primary(each.language()))
        .filter(other -> !other.equals(primary(language)))
        .distinct()
        .toList();
  }

  private static Optional<Rendering> best(List<Rendering> renderings, Predicate<Rendering> first) {
    return renderings.stream()
        .filter(each -> !each.plain().isEmpty())
        .min(
            Comparator.<Rendering, Boolean>comparing(each -> !first.test(each))
                .thenComparing(Rendering::isPart)
                .thenComparing(Rendering::isMarkup));
  }

  private boolean isEnglish() {
    return ENGLISH.contains(primary(language));
  }

  /** "en" of "en-GB"; empty where there is no language. */
  private static String primary(@Nullable String tag) {
    if (tag == null) {
      return "";
    }
    String stripped = tag.strip();
    int end = 0;
    while (end < stripped.length() && "-_".indexOf(stripped.charAt(end)) < 0) {
      end++;
    }
    return stripped.substring(0, end).toLowerCase(Locale.ROOT);
  }
}
