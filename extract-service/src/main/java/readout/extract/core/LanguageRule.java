package readout.extract.core;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.contracts.Article;
import readout.extract.core.text.LanguageDetector;
import readout.extract.core.text.LanguageDetector.DetectedLanguage;

/**
 * Decides whether an article is in English. Its feed's tag is believed, unless it says English over
 * a long text that is surely something else; without a tag the text decides.
 */
public final class LanguageRule {

  private static final Set<String> ENGLISH = Set.of("en", "eng");

  /** Primary subtags of BCP 47 (from ISO 639-2) that name no language. */
  private static final Set<String> NO_LANGUAGE = Set.of("und", "mul", "mis", "zxx");

  /** UTF-16 units from which a text in English is recognised as such. */
  private static final int LONG = 300;

  /** The detector's confidences are shares of 103 languages: this is far above a guess. */
  private static final double SURE = 0.03;

  private final LanguageDetector detector;

  public LanguageRule(LanguageDetector detector) {
    this.detector = detector;
  }

  /** A short text of which nothing can be told counts as English: reading it does no harm. */
  public boolean isEnglish(Article article) {
    String tag = primarySubtag(article.language());
    if (tag != null && !ENGLISH.contains(tag)) {
      return false;
    }
    String text = article.headline() + "\n" + article.body();
    DetectedLanguage detected = detector.detect(text);
    return tag == null ? reads(detected, text) : !isSurelyOther(detected, text);
  }

  private static boolean reads(DetectedLanguage detected, String text) {
    return detected.isEnglish() || (detected.isUndetermined() && text.length() < LONG);
  }

  private static boolean isSurelyOther(DetectedLanguage detected, String text) {
    return !detected.isEnglish()
        && !detected.isUndetermined()
        && text.length() >= LONG
        && detected.confidence() >= SURE;
  }

  /** Null where the tag is absent, names no language or is none ("English", "en_US" is read). */
  private static @Nullable String primarySubtag(@Nullable String tag) {
    if (tag == null) {
      return null;
    }
    String primary = tag.strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    return primary.matches("[a-z]{2,3}") && !NO_LANGUAGE.contains(primary) ? primary : null;
  }
}
