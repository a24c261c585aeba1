package readout.extract.reader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import readout.contracts.Agreement;
import readout.contracts.Article;
import readout.contracts.ArticleReference;
import readout.contracts.Extraction;
import readout.contracts.Extractor;
import readout.contracts.Meeting;
import readout.contracts.MentionId;
import readout.contracts.Outcome;
import readout.extract.core.ArticleReader;
import readout.extract.core.LanguageRule;
import readout.extract.core.event.AgreementCandidate;
import readout.extract.core.event.EventReader;
import readout.extract.core.event.MeetingCandidate;
import readout.extract.core.text.Annotator;
import readout.extract.nlp.Nlp4jAnnotator;
import readout.extract.nlp.OpenNlpLanguageDetector;
import readout.extract.nlp.OpenNlpStemmer;

/**
 * Reads articles with the language models, which take seconds and hundreds of megabytes to load.
 * Thread-safe; the same article gives the same answer.
 */
public final class EnglishReader {

  /**
   * Of a claim, more likely an event than not is enough: nobody puts sport or habit to the test.
   */
  private static final double LIKELY_CLAIM = 0.5;

  private final LanguageRule language;
  private final ArticleReader reader;
  private final Extractor extractor;

  private EnglishReader(LanguageRule language, ArticleReader reader, Extractor extractor) {
    this.language = language;
    this.reader = reader;
    this.extractor = extractor;
  }

  /**
   * Loads the models that the build of extract-service has written to this folder; fails when it is
   * missing or was not finished.
   *
   * @param extractor who is said to have read
   */
  public static EnglishReader load(Path models, Extractor extractor) throws IOException {
    return load(models, extractor, UnaryOperator.identity());
  }

  /**
   * The same, with something around the annotator, such as a clock.
   *
   * @param around gives what is to be asked instead, and answers the same
   */
  public static EnglishReader load(
      Path models, Extractor extractor, UnaryOperator<Annotator> around) throws IOException {
    LanguageRule language = new LanguageRule(OpenNlpLanguageDetector.load());
    Annotator annotator = around.apply(Nlp4jAnnotator.load(models));
    return new EnglishReader(
        language, new ArticleReader(annotator, new OpenNlpStemmer(), extractor), extractor);
  }

  /** What a usable article reports; {@link Outcome#UNSUPPORTED_LANGUAGE} when not in English. */
  public Extraction read(Article article) {
    return language.isEnglish(article) ? reader.read(article) : inAnotherLanguage(article);
  }

  /**
   * What a sentence or two claim, read as an article is but believed more easily. Names alone can
   * make a short text look like another language, so the text decides on that only where nothing
   * was read of it.
   *
   * @param claim an article without a tag of its language
   */
  public Extraction readClaim(Article claim) {
    EventReader events = reader.events(claim);
    EventReader.Events told = events.events(claim.id());
    List<Meeting> meetings = new ArrayList<>(told.meetings());
    List<Agreement> agreements = new ArrayList<>(told.agreements());
    Set<MentionId> known = new HashSet<>();
    meetings.forEach(meeting -> known.add(meeting.id()));
    agreements.forEach(agreement -> known.add(agreement.id()));
    events.meetingCandidates(claim.id()).stream()
        .map(MeetingCandidate::meeting)
        .filter(meeting -> meeting.participants().size() > 1)
        .filter(meeting -> meeting.confidence() >= LIKELY_CLAIM && known.add(meeting.id()))
        .forEach(meetings::add);
    events.agreementCandidates(claim.id()).stream()
        .map(AgreementCandidate::agreement)
        .filter(agreement -> agreement.confidence() >= LIKELY_CLAIM && known.add(agreement.id()))
        .forEach(agreements::add);
    boolean nothing = meetings.isEmpty() && agreements.isEmpty();
    return nothing && !language.isEnglish(claim)
        ? inAnotherLanguage(claim)
        : Extraction.of(ArticleReference.to(claim), extractor, meetings, agreements);
  }

  private Extraction inAnotherLanguage(Article article) {
    return Extraction.unread(ArticleReference.to(article), extractor, Outcome.UNSUPPORTED_LANGUAGE);
  }
}
