package readout.extract.nlp;

import java.io.IOException;
import java.io.InputStream;
import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import readout.extract.core.text.LanguageDetector;

/**
 * OpenNLP's detector of 103 languages, asked only when the function words of English do not settle
 * it: they are surer on short texts and a hundred times faster.
 */
public final class OpenNlpLanguageDetector implements LanguageDetector {
  private static final String MODEL = "/langdetect-183.bin";
  private static final int LONGEST = 3000;
  private static final int ASKED = 1200;

  private static final int FEWEST_WORDS = 4;
  private static final double ENGLISH_SHARE = 0.22;
  private static final double NO_ENGLISH_SHARE = 0.12;

  /** The model's probabilities are spread over 103 languages; below this it is guessing. */
  private static final double LOWEST_CONFIDENCE = 0.021;

  private static final Map<String, String> SHORT_CODES = shortCodes();

  private final LanguageDetectorModel model;

  private OpenNlpLanguageDetector(LanguageDetectorModel model) {
    this.model = model;
  }

  /** Reads the model from the class path. */
  public static OpenNlpLanguageDetector load() throws IOException {
    try (InputStream in = OpenNlpLanguageDetector.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new IOException("language detector's model is not on the class path: " + MODEL);
      }
      return new OpenNlpLanguageDetector(new LanguageDetectorModel(in));
    }
  }

  @Override
  public DetectedLanguage detect(String text) {
    String head = text.substring(0, Math.min(LONGEST, text.length()));
    FunctionWords.Count words = FunctionWords.count(head);
    if (words.words() >= FEWEST_WORDS && words.share() >= ENGLISH_SHARE) {
      return new DetectedLanguage("en", Math.min(1, 0.7 + words.share()));
    }
    if (words.words() == 0) {
      return new DetectedLanguage(DetectedLanguage.UNDETERMINED, 0);
    }
    return ask(head.substring(0, Math.min(ASKED, head.length())), words.share());
  }

  private DetectedLanguage ask(String text, double englishShare) {
    Language[] best = new LanguageDetectorME(model).predictLanguages(text);
    String code = SHORT_CODES.getOrDefault(best[0].getLang(), best[0].getLang());
    double confidence = best[0].getConfidence();
    boolean doubtful =
        confidence < LOWEST_CONFIDENCE || (!code.equals("en") && englishShare > NO_ENGLISH_SHARE);
    return doubtful && isLatin(text)
        ? new DetectedLanguage(DetectedLanguage.UNDETERMINED, confidence)
        : new DetectedLanguage(code, confidence);
  }

  /**
   * Another script settles that it is not English, however unsure the model is which of its
   * languages it is.
   */
  private static boolean isLatin(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long latin =
        text.codePoints()
            .filter(Character::isLetter)
            .filter(letter -> UnicodeScript.of(letter) == UnicodeScript.LATIN)
            .count();
    return latin * 2 >= letters;
  }

  private static Map<String, String> shortCodes() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOLanguages()) {
      try {
        codes.putIfAbsent(Locale.forLanguageTag(code).getISO3Language(), code);
      } catch (MissingResourceException e) {
        continue; // a code of two letters that has none of three
      }
    }
    return codes;
  }
}
