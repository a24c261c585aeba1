package readout.extract.core.text;

/** Tells the language a text is written in. Thread-safe; the same text gives the same answer. */
public interface LanguageDetector {

  /**
   * The language as an ISO 639-1 code, as 639-3 where it has none of two letters, {@code "und"}
   * where the text is too short or too mixed to tell; confidence is in 0..1.
   */
  record DetectedLanguage(String code, double confidence) {
    public static final String UNDETERMINED = "und";

    public boolean isEnglish() {
      return code.equals("en");
    }

    public boolean isUndetermined() {
      return code.equals(UNDETERMINED);
    }
  }

  /**
   * Give it headline and body together; what is beyond the first few thousand characters is not
   * looked at.
   */
  DetectedLanguage detect(String text);
}
