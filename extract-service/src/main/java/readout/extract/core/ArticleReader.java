package readout.extract.core;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import readout.contracts.Affiliation;
import readout.contracts.Article;
import readout.contracts.ArticleReference;
import readout.contracts.Extraction;
import readout.contracts.Extractor;
import readout.contracts.Place;
import readout.extract.core.entity.Cast;
import readout.extract.core.entity.Lexicon;
import readout.extract.core.entity.LexiconNames;
import readout.extract.core.event.EventReader;
import readout.extract.core.event.ReadingTrace;
import readout.extract.core.frame.ArticleContext;
import readout.extract.core.frame.Triggers;
import readout.extract.core.text.Annotator;
import readout.extract.core.text.CleanText;
import readout.extract.core.text.Dateline;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.TextCleaner;
import readout.extract.core.text.WordClasses;

/**
 * Reads meetings and agreements out of articles. Thread-safe; the same article gives the same
 * answer.
 */
public final class ArticleReader {

  private final Annotator annotator;
  private final Lexicon lexicon;
  private final WordClasses words;
  private final Triggers triggers;
  private final Extractor extractor;

  /** Loads the lexicons; the annotator's models are the caller's. */
  public ArticleReader(Annotator annotator, Extractor extractor) {
    this.annotator = annotator;
    this.lexicon = Lexicon.load();
    this.words = WordClasses.load();
    this.triggers = new Triggers(words);
    this.extractor = extractor;
  }

  /** What a usable article in English reports. */
  public Extraction read(Article article) {
    return read(article, ReadingTrace.NONE);
  }

  /** The same; the trace hears how it came about. */
  public Extraction read(Article article, ReadingTrace trace) {
    CleanText text = TextCleaner.clean(article.body());
    List<Sentence> sentences = new ArrayList<>();
    for (Sentence sentence : annotator.tag(text)) {
      sentences.add(triggers.mayHoldEvent(sentence) ? annotator.parse(sentence) : sentence);
    }
    trace.sentences(sentences);
    LexiconNames names = LexiconNames.of(lexicon, words, sentences);
    Affiliation home = article.source() == null ? null : names.state(article.source()).orElse(null);
    Cast cast = Cast.of(article.body(), sentences, names, home, words);
    ArticleContext context =
        new ArticleContext(cast, words, day(article.published()), here(text.dateline(), names));
    EventReader events = new EventReader(context, trace);
    events.read(sentences);
    EventReader.Events found = events.events(article.id());
    return Extraction.of(
        ArticleReference.to(article), extractor, found.meetings(), found.agreements());
  }

  private static @Nullable LocalDate day(@Nullable OffsetDateTime published) {
    return published == null ? null : published.toLocalDate();
  }

  private static @Nullable Place here(@Nullable Dateline dateline, LexiconNames names) {
    if (dateline == null || dateline.place() == null) {
      return null;
    }
    String place = dateline.place();
    return names
        .city(place)
        .map(city -> new Place(city.name(), city.name(), city.country()))
        .orElse(null);
  }
}
