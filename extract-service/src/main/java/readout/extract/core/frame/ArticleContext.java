package readout.extract.core.frame;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import readout.contracts.Place;
import readout.extract.core.entity.Cast;
import readout.extract.core.entity.Discourse;
import readout.extract.core.text.WordClasses;

/** What all frames share while one article is read from top to bottom; not thread-safe. */
public final class ArticleContext {

  private final Cast cast;
  private final Discourse discourse = new Discourse();
  private final WordClasses words;
  private final Arguments arguments;
  private final Dates dates;
  private final Places places;
  private final Visits visits;
  private final @Nullable LocalDate published;
  private final String title;

  /** For an article without a title. */
  public ArticleContext(
      Cast cast, WordClasses words, @Nullable LocalDate published, @Nullable Place here) {
    this(cast, words, published, here, "");
  }

  /**
   * @param published the day of publication, or null
   * @param here the dateline's city, or null
   * @param title the article's title, or empty
   */
  public ArticleContext(
      Cast cast,
      WordClasses words,
      @Nullable LocalDate published,
      @Nullable Place here,
      String title) {
    this.cast = cast;
    this.published = published;
    this.title = title;
    this.words = words;
    this.arguments = new Arguments(cast, discourse, words);
    this.dates = new Dates(cast.text(), published, words);
    this.places = new Places(cast, words, here);
    this.visits = new Visits(words, arguments, dates, places);
  }

  /** Everybody and everything the article names. */
  public Cast cast() {
    return cast;
  }

  /** What has been spoken of so far. */
  public Discourse discourse() {
    return discourse;
  }

  /** The classes of words that frames ask for. */
  public WordClasses words() {
    return words;
  }

  /** The day of publication, or null. */
  public @Nullable LocalDate published() {
    return published;
  }

  String title() {
    return title;
  }

  Arguments arguments() {
    return arguments;
  }

  Dates dates() {
    return dates;
  }

  Places places() {
    return places;
  }

  Visits visits() {
    return visits;
  }
}
