package readout.ingest.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Headline and body of a ninjs article as plain text, and the language of the two. An article may
 * carry its body several times, as {@link Rendering} ranks them.
 *
 * @param body empty where there is none; whether that is a fault is the caller's to say
 * @param language that of the body chosen, or null
 * @param others the languages of the bodies that were left
 */
record NinjsText(String headline, String body, @Nullable String language, List<String> others) {

  private static final Set<String> WHOLE =
      Set.of("", "main", "body", "story", "article", "text", "full", "fulltext", "headline");

  /** The codes of two letters of ISO 639. */
  private static final Set<String> LANGUAGES =
      new HashSet<>(Arrays.asList(Locale.getISOLanguages()));

  static NinjsText of(Fields article, NinjsDialect dialect) {
    String language = article.text("language").map(PlainText::line).orElse(null);
    List<Rendering> headlines =
        dialect.hasArrays()
            ? values(article, "headlines", language)
            : headlinesOf1(article, language);
    List<Rendering> bodies =
        dialect.hasArrays()
            ? values(article, "bodies", language)
            : named(article, "body_", language);
    Rendering body =
        Rendering.body(bodies).orElseGet(() -> new Rendering(language, false, false, ""));
    String headline =
        Rendering.headline(headlines, body.language())
            .map(best -> PlainText.line(best.plain()))
            .orElse("");
    return new NinjsText(headline, body.plain(), body.language(), body.othersOf(bodies));
  }

  private static List<Rendering> headlinesOf1(Fields article, @Nullable String language) {
    List<Rendering> headlines = new ArrayList<>();
    article
        .text("headline")
        .map(text -> Rendering.of(Optional.empty(), language, false, false, text))
        .ifPresent(headlines::add);
    headlines.addAll(named(article, "headline_", language));
    return headlines;
  }

  /** The members of version 1.x whose names say after this prefix what they hold. */
  private static List<Rendering> named(Fields article, String prefix, @Nullable String language) {
    List<Rendering> found = new ArrayList<>();
    for (String name : article.names()) {
      if (name.startsWith(prefix)) {
        article
            .text(name)
            .map(text -> named(name.substring(prefix.length()), language, text))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  /** A suffix such as {@code text}, {@code xhtml}, {@code text_fr} or {@code en_GB}. */
  private static Rendering named(String suffix, @Nullable String language, String text) {
    List<String> words = Arrays.asList(suffix.split("_", -1));
    int tag = words.size() - 1;
    while (tag >= 0 && !isLanguage(words.get(tag))) {
      tag--;
    }
    Optional<String> own =
        tag < 0
            ? Optional.empty()
            : Optional.of(String.join("-", words.subList(tag, words.size())));
    String kind =
        (tag < 0 ? suffix : String.join("", words.subList(0, tag))).toLowerCase(Locale.ROOT);
    boolean markup = Rendering.isMarkupName(kind);
    boolean part = !markup && !WHOLE.contains(kind);
    boolean read = markup || (part && Rendering.seemsMarkup("", text));
    return Rendering.of(own, language, part, read, text);
  }

  private static boolean isLanguage(String word) {
    return word.length() == 2 && LANGUAGES.contains(word);
  }

  private static List<Rendering> values(Fields article, String name, @Nullable String language) {
    return article.objects(name).stream()
        .flatMap(fields -> value(fields, language).stream())
        .toList();
  }

  private static Optional<Rendering> value(Fields fields, @Nullable String language) {
    Optional<String> value = fields.text("value");
    String role = fields.text("role").orElse("").toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    String type =
        fields.text(fields.spelt("contentType", "contenttype")).orElse("").toLowerCase(Locale.ROOT);
    Optional<String> own =
        Stream.of("language", "lang").flatMap(fields::textOrNone).map(PlainText::line).findFirst();
    return value
        .filter(text -> Rendering.isText(type))
        .map(
            text ->
                Rendering.of(
                    own, language, !WHOLE.contains(role), Rendering.seemsMarkup(type, text), text));
  }
}
