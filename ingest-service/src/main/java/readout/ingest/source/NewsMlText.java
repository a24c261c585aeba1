package readout.ingest.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Headline and body of a newsItem as plain text, and the language of the two. The members of a
 * contentSet are renderings of the same content, of which {@link Rendering} chooses one.
 *
 * @param body empty where there is none
 */
record NewsMlText(String headline, String body, @Nullable String language, List<String> notes) {

  private static final Set<String> MAIN = Set.of("", "main", "headline", "hl1", "title");

  static NewsMlText of(Element item) {
    String language =
        Xml.at(item, "contentMeta", "language")
            .flatMap(element -> Xml.attribute(element, "tag").stream())
            .map(PlainText::line)
            .findFirst()
            .or(() -> Xml.language(item))
            .orElse(null);
    List<String> notes = new ArrayList<>();
    List<Rendering> bodies = new ArrayList<>();
    List<Rendering> titles = new ArrayList<>();
    for (Element content :
        Xml.at(item, "contentSet").flatMap(s -> s.children().stream()).toList()) {
      switch (content.tagName()) {
        case "inlineXML" -> {
          titles.addAll(titles(content, language));
          bodies.add(inlineXml(content, language));
        }
        case "inlineData" -> inlineData(content, language, notes).ifPresent(bodies::add);
        case "remoteContent" -> notes.add("remoteContent: not read");
        default -> notes.add(ArticleValues.excerpt(content.tagName()) + ": not read");
      }
    }
    Rendering body =
        Rendering.body(bodies).orElseGet(() -> new Rendering(language, false, false, ""));
    body.othersOf(bodies)
        .forEach(
            other ->
                notes.add("contentSet: the one in " + ArticleValues.excerpt(other) + " not read"));
    return new NewsMlText(
        headline(item, titles, body.language()), body.plain(), body.language(), notes(notes));
  }

  private static List<String> notes(List<String> notes) {
    return notes.stream().distinct().limit(10).toList();
  }

  private static String headline(Element item, List<Rendering> titles, @Nullable String language) {
    List<Rendering> headlines =
        Xml.at(item, "contentMeta", "headline").map(NewsMlText::headline).toList();
    return Rendering.headline(headlines, language)
        .or(() -> Rendering.headline(titles, language))
        .map(best -> PlainText.line(best.plain()))
        .orElse("");
  }

  private static Rendering headline(Element headline) {
    String role = Xml.attribute(headline, "role").orElse("");
    String code = role.substring(role.lastIndexOf(':') + 1).toLowerCase(Locale.ROOT);
    String text = HtmlText.read(headline).text();
    return new Rendering(Xml.language(headline).orElse(null), !MAIN.contains(code), true, text);
  }

  private static Rendering inlineXml(Element inline, @Nullable String articles) {
    Optional<Element> nitf = Xml.children(inline, "nitf").findFirst();
    HtmlText markup = HtmlText.read(nitf.map(Nitf::body).orElse(inline));
    String language = languageOf(inline, articles);
    return new Rendering(language, false, true, markup.text());
  }

  /** The titles that the content itself has, for an item that states no headline. */
  private static List<Rendering> titles(Element inline, @Nullable String articles) {
    String language = languageOf(inline, articles);
    Stream<String> titles =
        Stream.concat(
            Xml.children(inline, "nitf").flatMap(nitf -> Nitf.headline(nitf).stream()),
            Xml.at(inline, "html", "head", "title").flatMap(title -> Xml.text(title).stream()));
    return titles.map(title -> new Rendering(language, false, false, title)).toList();
  }

  private static @Nullable String languageOf(Element inline, @Nullable String articles) {
    return HtmlText.read(inline).language().orElse(articles);
  }

  private static Optional<Rendering> inlineData(
      Element inline, @Nullable String articles, List<String> notes) {
    String type = inline.attr("contenttype").strip().toLowerCase(Locale.ROOT);
    if (!Rendering.isText(type) || Xml.attribute(inline, "encoding").isPresent()) {
      notes.add("inlineData: not read, since it is encoded or no text");
      return Optional.empty();
    }
    String text = inline.wholeText();
    Optional<String> own = Xml.attribute(inline, "lang").map(PlainText::line);
    return Optional.of(Rendering.of(own, articles, false, Rendering.seemsMarkup(type, text), text));
  }
}
