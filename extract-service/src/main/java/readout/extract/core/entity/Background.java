package readout.extract.core.entity;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import readout.contracts.Affiliation;

/**
 * What a reader of an article knows that its sentences do not say.
 *
 * @param home the state that publishes the text, or null
 * @param day the day of publication, or one of the year of which the text speaks, or null
 * @param holders who held which office
 * @param organs which bodies are parts of which organisations
 * @param headline what the title says of persons
 */
public record Background(
    @Nullable Affiliation home,
    @Nullable LocalDate day,
    OfficeHolders holders,
    Organs organs,
    Headline headline) {

  private static final Pattern YEAR = Pattern.compile("\\b(?:19[7-9]|20[0-4])\\d\\b");

  /**
   * For a text; where its day of publication is not known, the latest year that it names tells of
   * which time it speaks.
   */
  public static Background of(
      @Nullable Affiliation home,
      @Nullable LocalDate published,
      String title,
      String text,
      Lexicon lexicon) {
    LocalDate day = published != null ? published : latestYear(text);
    return new Background(
        home, day, lexicon.officeHolders(), lexicon.organs(), new Headline(title));
  }

  private static @Nullable LocalDate latestYear(String text) {
    return YEAR.matcher(text)
        .results()
        .map(year -> Integer.parseInt(year.group()))
        .max(Integer::compare)
        .map(year -> LocalDate.of(year, 7, 1))
        .orElse(null);
  }
}
