package readout.extract.core.frame;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.contracts.MeetingStatus;
import readout.contracts.Precision;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;
import readout.extract.core.time.ResolvedDate;
import readout.extract.core.time.Tense;

/** Reads whether a forum is over, under way or still to come. */
final class ForumStances {

  private static final int LONGEST = 7;
  private static final Set<MeetingStatus> UNSURE =
      Set.of(
          MeetingStatus.DENIED,
          MeetingStatus.HYPOTHETICAL,
          MeetingStatus.PROPOSED,
          MeetingStatus.POSTPONED,
          MeetingStatus.CANCELLED);

  private final WordClasses words;
  private final StanceReader verbs;
  private final NounStanceReader nouns;
  private final @Nullable LocalDate published;

  ForumStances(WordClasses words, @Nullable LocalDate published) {
    this.words = words;
    this.verbs = new StanceReader(words);
    this.nouns = new NounStanceReader(words, verbs);
    this.published = published;
  }

  /** What a verb says of those who meet. */
  Stance verb(Sentence sentence, Token verb) {
    return verbs.verb(sentence, verb);
  }

  /** What the sentence says, before its date is known. */
  Stance read(Sentence sentence, Token noun, ForumClause.Kind kind, Optional<Token> telling) {
    Optional<Stance> told = telling.flatMap(v -> told(sentence, v));
    if (told.isPresent() && kind != ForumClause.Kind.PROPOSED) {
      return told.get();
    }
    return around(sentence, noun, kind);
  }

  /** What a clause behind the name says: "held in May", "to be held", "which opened on Monday". */
  private Optional<Stance> told(Sentence sentence, Token verb) {
    boolean past = verb.pos().equals("VBN") || verb.pos().equals("VBD");
    Stance stance = verbs.verb(sentence, verb);
    if (Clauses.infinitive(sentence, verb) || stance.status() == MeetingStatus.SCHEDULED) {
      return Optional.of(Stance.SCHEDULED);
    } else if (words.is("forum-begin", verb) && !past) {
      return Optional.of(Stance.SCHEDULED);
    } else if (words.is("forum-over", verb) && !past) {
      return Optional.of(new Stance(MeetingStatus.ONGOING, Tense.FUTURE));
    } else if (words.is("forum-over", verb)) {
      return Optional.of(Stance.HELD);
    } else if (words.is("forum-begin", verb) && past) {
      return Optional.of(new Stance(MeetingStatus.ONGOING, Tense.PAST));
    } else if (words.is("schedule", verb) && past) {
      return Optional.of(Stance.SCHEDULED);
    }
    return verb.pos().equals("VBN") && words.is("forum-held", verb) && !attended(sentence, verb)
        ? Optional.of(Stance.HELD)
        : Optional.empty();
  }

  /** "will attend a summit hosted by A": the participle does not say that it was. */
  private boolean attended(Sentence sentence, Token participle) {
    return participle.relation().equals("acl")
        && Syntax.head(sentence, participle)
            .filter(noun -> !noun.relation().startsWith("nsubj"))
            .filter(noun -> verbs.future(sentence, noun))
            .isPresent();
  }

  private Stance around(Sentence sentence, Token noun, ForumClause.Kind kind) {
    Optional<Token> begins =
        Syntax.head(sentence, noun).filter(v -> Syntax.isVerb(v) && words.is("forum-begin", v));
    boolean opens = begins.filter(v -> v.pos().equals("VBZ") || v.pos().equals("VBP")).isPresent();
    if (toBe(sentence, noun) || (opens && noun.relation().startsWith("nsubj"))) {
      return Stance.SCHEDULED;
    }
    Stance stance =
        begins.map(v -> verbs.verb(sentence, v)).orElseGet(() -> nouns.read(sentence, noun));
    if (kind == ForumClause.Kind.ABSENT && stance.status() == MeetingStatus.DENIED) {
      return future(sentence, noun) ? Stance.SCHEDULED : Stance.HELD;
    }
    boolean aside = kind == ForumClause.Kind.NAMED || kind == ForumClause.Kind.ATTENDED;
    if (aside && UNSURE.contains(stance.status())) {
      return kind == ForumClause.Kind.NAMED ? Stance.PRESENT : Stance.SCHEDULED;
    }
    if (kind == ForumClause.Kind.ATTENDED && attending(sentence, noun)) {
      return Stance.ONGOING;
    }
    if (stance.status() == MeetingStatus.HELD && ahead(sentence, noun)) {
      return Stance.SCHEDULED;
    }
    boolean past =
        stance.tense() != Tense.FUTURE
            && (stance.status() == MeetingStatus.HELD || stance.status() == MeetingStatus.ONGOING);
    return begins.isPresent() && past ? new Stance(MeetingStatus.ONGOING, Tense.PAST) : stance;
  }

  /** "The summit is to open on Friday". */
  private static boolean toBe(Sentence sentence, Token noun) {
    return Syntax.head(sentence, noun)
        .filter(be -> Set.of("is", "are", "'s").contains(Syntax.lower(be)))
        .filter(be -> noun.relation().startsWith("nsubj"))
        .filter(
            be ->
                sentence.children(be.index(), "xcomp").stream()
                    .anyMatch(v -> Clauses.infinitive(sentence, v)))
        .isPresent();
  }

  /** "was attending the summit". */
  private static boolean attending(Sentence sentence, Token noun) {
    return Syntax.head(sentence, noun)
        .filter(v -> v.pos().equals("VBG") && Syntax.has(sentence, v, "aux"))
        .isPresent();
  }

  /** Whether a verb above says what will be: "will sign at a summit". */
  private static boolean ahead(Sentence sentence, Token noun) {
    return sentence.ancestors(noun.index()).stream()
        .filter(Syntax::isVerb)
        .flatMap(v -> sentence.children(v.index(), "aux").stream())
        .anyMatch(a -> Set.of("will", "shall", "'ll").contains(Syntax.lower(a)));
  }

  private static boolean future(Sentence sentence, Token noun) {
    Optional<Token> verb = Clauses.governor(sentence, noun);
    return verb.isPresent()
        && Clauses.auxiliaries(sentence, verb.get()).stream()
            .anyMatch(a -> Set.of("will", "wo", "would", "'ll").contains(Syntax.lower(a)));
  }

  /** Whether a date lies some time before the article. */
  boolean past(@Nullable ResolvedDate date) {
    return published != null && date != null && date.latest().plusDays(LONGEST).isBefore(published);
  }

  /** A forum whose days are past is over, one whose days are ahead has not begun. */
  Stance dated(Stance stance, @Nullable ResolvedDate date) {
    if (published == null || date == null) {
      return stance;
    }
    boolean over = date.latest().isBefore(published);
    boolean ahead = date.earliest().isAfter(published);
    boolean days = date.precision() == Precision.DAY || date.precision() == Precision.RANGE;
    return switch (stance.status()) {
      case SCHEDULED -> over ? Stance.HELD : stance;
      case HELD -> {
        boolean under = days && !over && !ahead && stance.tense() == Tense.PRESENT;
        yield ahead ? Stance.SCHEDULED : under ? Stance.ONGOING : stance;
      }
      case ONGOING ->
          ahead
              ? Stance.SCHEDULED
              : date.latest().plusDays(LONGEST).isBefore(published) ? Stance.HELD : stance;
      default -> stance;
    };
  }
}
