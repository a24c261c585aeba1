package readout.ingest.source;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Headline and body of a ninjs article as plain text. An article may carry its body several times:
 * the whole text is preferred to a summary, plain text to markup, and the first to what follows.
 */
final class NinjsText {

  private static final Set<String> WHOLE =
      Set.of("", "main", "body", "story", "article", "text", "full", "fulltext", "headline");

  private static final Pattern TAG =
      Pattern.compile("<(?:p|div|br|html|body|article|section|h[1-6]|ul|ol)\\b[^<>]*>");

  private static final Pattern MARKUP_NAME = Pattern.compile(".*(?:html|xml|nitf).*");

  private NinjsText() {}

  static String headline(Fields article, NinjsDialect dialect) {
    if (dialect.hasArrays()) {
      return best(values(article, "headlines")).map(v -> PlainText.line(v.plain())).orElse("");
    }
    return article.text("headline").map(PlainText::line).orElse("");
  }

  /** Empty where there is none; the fault, if that is one, is the caller's to find. */
  static String body(Fields article, NinjsDialect dialect) {
    List<Value> bodies = dialect.hasArrays() ? values(article, "bodies") : bodiesOf1(article);
    return best(bodies).map(Value::plain).orElse("");
  }

  private static List<Value> bodiesOf1(Fields article) {
    return article
        .names()
        .filter(name -> name.startsWith("body_"))
        .flatMap(name -> article.text(name).map(text -> Value.named(name, text)).stream())
        .toList();
  }

  private static List<Value> values(Fields article, String name) {
    return article.objects(name).stream().flatMap(fields -> Value.of(fields).stream()).toList();
  }

  private static Optional<Value> best(List<Value> values) {
    return values.stream()
        .filter(value -> !value.plain().isEmpty())
        .min(Comparator.comparing(Value::isPart).thenComparing(value -> value.isMarkup()));
  }

  /** One rendering of a text, read; {@code part} when its role says that it is not the whole. */
  private record Value(boolean isPart, boolean isMarkup, String plain) {

    static Optional<Value> of(Fields fields) {
      Optional<String> value = fields.text("value");
      String role =
          fields.text("role").orElse("").toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
      String type =
          fields
              .text(fields.spelt("contentType", "contenttype"))
              .orElse("")
              .toLowerCase(Locale.ROOT);
      if (!type.isEmpty() && !type.startsWith("text/") && !MARKUP_NAME.matcher(type).matches()) {
        return Optional.empty();
      }
      return value.map(text -> read(!WHOLE.contains(role), isMarkup(type, text), text));
    }

    static Value named(String name, String text) {
      String suffix = name.substring("body_".length()).toLowerCase(Locale.ROOT);
      boolean markup = MARKUP_NAME.matcher(suffix).matches();
      boolean part = !markup && !WHOLE.contains(suffix);
      return read(part, markup || (part && isMarkup("", text)), text);
    }

    private static Value read(boolean part, boolean markup, String text) {
      return new Value(part, markup, markup ? HtmlText.of(text) : PlainText.paragraphs(text));
    }

    /** A text whose type is not given is markup when it has the tag of a block. */
    private static boolean isMarkup(String type, String text) {
      return type.isEmpty() ? TAG.matcher(text).find() : MARKUP_NAME.matcher(type).matches();
    }
  }
}
