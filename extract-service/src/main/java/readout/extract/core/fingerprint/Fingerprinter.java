package readout.extract.core.fingerprint;

import readout.contracts.Article;
import readout.contracts.TextFingerprint;
import readout.extract.core.text.CleanText;

/**
 * Takes the fingerprints of articles, by which their rewrites are known. Immutable; the same
 * article has the same fingerprint on every machine.
 */
public final class Fingerprinter {

  private final Shingles shingles;
  private final NewsAgencies agencies;

  private Fingerprinter(Shingles shingles, NewsAgencies agencies) {
    this.shingles = shingles;
    this.agencies = agencies;
  }

  /** Loads the stop words and the agencies; the stemmer is the caller's. */
  public static Fingerprinter load(Stemmer stemmer) {
    return new Fingerprinter(Shingles.load(stemmer), NewsAgencies.load());
  }

  /** The fingerprint of an article whose body has been cleaned up. */
  public TextFingerprint of(Article article, CleanText body) {
    return TextFingerprint.of(
        MinHash.values(shingles.of(story(article.headline(), body))),
        Credits.of(article.source(), body, agencies));
  }

  /**
   * Headline and story without dateline and boilerplate: what a publisher sets under each of its
   * texts makes no two of them one story.
   */
  private static String story(String headline, CleanText body) {
    StringBuilder story = new StringBuilder(headline.length() + body.normalised().length() + 2);
    story.append(headline).append('\n');
    for (CleanText.Segment segment : body.segments()) {
      story.append(body.normalised(), segment.start(), segment.end()).append('\n');
    }
    return story.toString();
  }
}
