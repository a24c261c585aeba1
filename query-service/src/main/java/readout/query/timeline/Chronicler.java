package readout.query.timeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import readout.contracts.ArticleId;
import readout.contracts.ArticleReference;

/** Writes timelines of events as lists answer them. */
public final class Chronicler {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final Comparator<JsonNode> BY_DAY =
      Comparator.comparing((JsonNode event) -> day(event, "earliest"))
          .thenComparing(event -> day(event, "latest"))
          .thenComparing(event -> event.path("id").asText());

  /** The passages of the reports, by article and mention. */
  private record Report(String article, String mention) {}

  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final Map<String, String> quotes = new LinkedHashMap<>();

  private Chronicler() {}

  /**
   * The events in the order of their days.
   *
   * @param items JSON objects as lists of events have them
   * @param references gives articles of the record; those it does not know are cited by their id
   *     alone
   * @param next the cursor that leads to earlier events, or null
   */
  public static Timeline timeline(
      Collection<String> items,
      Function<Set<ArticleId>, Map<ArticleId, ArticleReference>> references,
      @Nullable String next) {
    Chronicler chronicler = new Chronicler();
    List<Line> lines =
        items.stream().map(Chronicler::read).sorted(BY_DAY).map(chronicler::told).toList();
    return new Timeline(lines, chronicler.sources(references), next);
  }

  /**
   * What is said of one event, its articles numbered from 1.
   *
   * @param event as lists have it
   */
  public static Line line(JsonNode event) {
    return new Chronicler().told(event);
  }

  private static JsonNode read(String item) {
    try {
      return MAPPER.readTree(item);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("an item of a list is no JSON", e);
    }
  }

  private static LocalDate day(JsonNode event, String end) {
    String day = event.path("date").path(end).asText("");
    return day.isEmpty() ? LocalDate.MAX : LocalDate.parse(day);
  }

  private Line told(JsonNode event) {
    boolean meeting = event.path("type").asText().equals("meeting");
    boolean conflict = event.path("conflict").asBoolean();
    String text = meeting ? MeetingSentence.of(event) : AgreementSentence.of(event);
    return new Line(
        event.path("id").asText(),
        event.path("type").asText(),
        event.path("status").asText(),
        event.path("date"),
        When.of(event.path("date")),
        conflict ? text + " Reports disagree." : text,
        conflict,
        citations(event));
  }

  /** All who report it, each once. */
  private List<Integer> citations(JsonNode event) {
    Map<Report, String> passages = new LinkedHashMap<>();
    for (JsonNode evidence : event.path("evidence")) {
      passages.putIfAbsent(report(evidence), evidence.path("quote").asText());
    }
    Set<Integer> cited = new TreeSet<>();
    for (JsonNode mention : event.path("mentions")) {
      Report report = report(mention);
      cited.add(numbers.computeIfAbsent(report.article(), absent -> numbers.size() + 1));
      quotes.putIfAbsent(report.article(), passages.getOrDefault(report, ""));
    }
    return List.copyOf(cited);
  }

  private static Report report(JsonNode node) {
    return new Report(node.path("article").asText(), node.path("mention").asText());
  }

  private List<Source> sources(
      Function<Set<ArticleId>, Map<ArticleId, ArticleReference>> references) {
    Set<ArticleId> ids = new LinkedHashSet<>();
    numbers.keySet().forEach(id -> ids.add(new ArticleId(id)));
    Map<ArticleId, ArticleReference> known = references.apply(ids);
    List<Source> sources = new ArrayList<>();
    numbers.forEach((id, number) -> sources.add(source(number, id, known.get(new ArticleId(id)))));
    return sources;
  }

  private Source source(int number, String id, @Nullable ArticleReference article) {
    String quote = quotes.getOrDefault(id, "");
    return article == null
        ? new Source(number, id, null, "", null, null, quote)
        : new Source(
            number,
            id,
            article.source(),
            article.headline(),
            article.published(),
            article.url(),
            quote);
  }
}
