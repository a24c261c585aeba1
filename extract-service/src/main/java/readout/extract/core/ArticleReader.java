package readout.extract.core;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.contracts.Affiliation;
import readout.contracts.Article;
import readout.contracts.ArticleReference;
import readout.contracts.Extraction;
import readout.contracts.Extractor;
import readout.contracts.Place;
import readout.extract.core.entity.Background;
import readout.extract.core.entity.Cast;
import readout.extract.core.entity.Lexicon;
import readout.extract.core.entity.LexiconNames;
import readout.extract.core.event.EventReader;
import readout.extract.core.event.Learned;
import readout.extract.core.event.ReadingTrace;
import readout.extract.core.fingerprint.Fingerprinter;
import readout.extract.core.fingerprint.Stemmer;
import readout.extract.core.frame.ArticleContext;
import readout.extract.core.frame.Triggers;
import readout.extract.core.text.Annotator;
import readout.extract.core.text.CleanText;
import readout.extract.core.text.Dateline;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.TextCleaner;
import readout.extract.core.text.WordClasses;

/**
 * Reads meetings and agreements out of articles. Thread-safe; the same article gives the same
 * answer.
 */
public final class ArticleReader {

  /** How many sentences are parsed that hold no more than a date: it may be that of the news. */
  private static final int LEAD = 3;

  /** A letterhead is among the first lines. */
  private static final int LETTERHEAD = 4;

  /** How many words a pronoun may stand from the beginning to mean the sentence before. */
  private static final int OPENING = 8;

  private static final Set<String> THINGS = Set.of("it", "its", "itself");

  private final Annotator annotator;
  private final Lexicon lexicon;
  private final WordClasses words;
  private final Triggers triggers;
  private final Extractor extractor;
  private final Learned learned;
  private final Fingerprinter fingerprinter;

  /** Loads the lexicons and weights; the annotator's models are the caller's. */
  public ArticleReader(Annotator annotator, Stemmer stemmer, Extractor extractor) {
    this(annotator, stemmer, extractor, Learned.load());
  }

  /** Loads the lexicons; the weights are the caller's. */
  public ArticleReader(Annotator annotator, Stemmer stemmer, Extractor extractor, Learned learned) {
    this.learned = learned;
    this.annotator = annotator;
    this.lexicon = Lexicon.load();
    this.words = WordClasses.load();
    this.triggers = new Triggers(words);
    this.extractor = extractor;
    this.fingerprinter = Fingerprinter.load(stemmer);
  }

  /** What a usable article in English reports. */
  public Extraction read(Article article) {
    return read(article, ReadingTrace.NONE);
  }

  /** The same; the trace hears how it came about. */
  public Extraction read(Article article, ReadingTrace trace) {
    CleanText text = TextCleaner.clean(article.body());
    EventReader.Events found = events(article, text, trace).events(article.id());
    return Extraction.of(
            ArticleReference.to(article), extractor, found.meetings(), found.agreements())
        .withFingerprint(fingerprinter.of(article, text));
  }

  /** Reads a usable article in English; what it tells, and what it might, is asked afterwards. */
  public EventReader events(Article article) {
    return events(article, TextCleaner.clean(article.body()), ReadingTrace.NONE);
  }

  private EventReader events(Article article, CleanText text, ReadingTrace trace) {
    List<Sentence> sentences = parsed(annotator.tag(text));
    trace.sentences(sentences);
    LexiconNames names = LexiconNames.of(lexicon, words, sentences);
    Affiliation home = home(article, text, names);
    Cast cast =
        Cast.of(
            article.body(),
            sentences,
            names,
            Background.of(
                home, day(article.published()), article.headline(), article.body(), lexicon),
            words);
    ArticleContext context =
        new ArticleContext(
            cast,
            words,
            day(article.published()),
            here(text.dateline(), names),
            article.headline());
    EventReader events = new EventReader(context, learned, trace);
    events.read(sentences);
    return events;
  }

  /** Parses what may hold an event, and the sentence before where it says who "they" are. */
  private List<Sentence> parsed(List<Sentence> tagged) {
    List<Sentence> sentences = new ArrayList<>(tagged);
    for (int i = 0; i < tagged.size(); i++) {
      boolean lead = i == 0 || (i < LEAD && tellsTime(tagged.get(i)));
      if (lead || triggers.mayHoldEvent(tagged.get(i))) {
        sentences.set(i, annotator.parse(sentences.get(i)));
        if (i > 0 && refersBack(tagged.get(i))) {
          sentences.set(i - 1, annotator.parse(sentences.get(i - 1)));
        }
      }
    }
    return sentences;
  }

  private static boolean tellsTime(Sentence sentence) {
    return sentence.tokens().stream().anyMatch(t -> t.entityType().equals("DATE"));
  }

  /** Whether somebody told of before is meant: by a pronoun near the beginning. */
  private static boolean refersBack(Sentence sentence) {
    return sentence.tokens().stream()
        .limit(OPENING)
        .anyMatch(t -> t.pos().startsWith("PRP") && !THINGS.contains(Syntax.lower(t)));
  }

  /** The state that publishes the article: by its source, or without one by its letterhead. */
  private static @Nullable Affiliation home(Article article, CleanText text, LexiconNames names) {
    if (article.source() != null) {
      return names.state(article.source()).orElse(null);
    }
    return text.blocks().stream()
        .limit(LETTERHEAD)
        .flatMap(b -> names.letterhead(text.normalised().substring(b.start(), b.end())).stream())
        .findFirst()
        .orElse(null);
  }

  private static @Nullable LocalDate day(@Nullable OffsetDateTime published) {
    return published == null ? null : published.toLocalDate();
  }

  private static @Nullable Place here(@Nullable Dateline dateline, LexiconNames names) {
    if (dateline == null || dateline.place() == null) {
      return null;
    }
    String place = dateline.place();
    int comma = place.indexOf(',');
    return names
        .city(place)
        .or(() -> comma < 0 ? Optional.empty() : names.city(place.substring(0, comma)))
        .map(city -> new Place(city.name(), city.name(), city.country()))
        .orElse(null);
  }
}
