package readout.extract.core.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import readout.contracts.Affiliation;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/**
 * Finds who is named where. A name that is part of a longer one of the article is the same person;
 * where several fit, the one named last is meant.
 */
final class PeopleFinder {

  private static final Pattern COUNTERPART = Pattern.compile("(?i)\\b(?:counterparts?|opposite number)\\b");
  private static final Set<String> LISTING = Set.of(",", "and", "&", "the", ";", "his", "its", "as", "well");
  private static final Pattern SUFFIX = Pattern.compile(", [JS]r\\.?$");

  private final String text;
  private final List<Sentence> sentences;
  private final List<SentenceNames> names;
  private final Background background;
  private final WordClasses words;
  private final List<Found> found = new ArrayList<>();
  private final List<Draft> drafts = new ArrayList<>();

  private record Found(int sentence, PersonSpans.Run run, List<String> words, String name) {}

  private static final class Draft {
    private final String name;
    private final List<String> words;
    private @Nullable String role;
    private @Nullable Affiliation affiliation;
    private boolean weak;
    private boolean speaker;
    private @Nullable String shared;
    private @Nullable Draft neighbour;
    private int lastSeen = -1;

    private Draft(String name, List<String> words) {
      this.name = name;
      this.words = words;
    }

    /** What the text calls the person, or else the office shared with a counterpart. */
    private @Nullable String role() {
      return role != null ? role : shared;
    }

    private void learn(Title title, boolean mereTitle) {
      boolean open = role == null || (weak && !mereTitle);
      if (open && title.role() != null && !COUNTERPART.matcher(title.role()).find()) {
        role = title.role();
        weak = mereTitle;
      }
      if (affiliation == null) {
        affiliation = title.affiliation();
      }
    }
  }

  private PeopleFinder(
      String text,
      List<Sentence> sentences,
      List<SentenceNames> names,
      Background background,
      WordClasses words) {
    this.text = text;
    this.background = background;
    this.words = words;
    this.sentences = sentences;
    this.names = names;
  }

  /**
   * @param background what the sentences do not say
   */
  static People find(
      String text,
      List<Sentence> sentences,
      List<SentenceNames> names,
      Background background,
      WordClasses words) {
    return new PeopleFinder(text, sentences, names, background, words).people();
  }

  private People people() {
    for (Sentence sentence : sentences) {
      collect(sentence);
    }
    fullNames();
    List<List<PersonMention>> mentions = new ArrayList<>();
    for (Sentence sentence : sentences) {
      mentions.add(link(sentence));
    }
    byOffice();
    byNeighbour();
    atHome();
    List<Person> persons = new ArrayList<>();
    for (Draft draft : drafts) {
      persons.add(person(persons.size(), draft));
    }
    return new People(persons, mentions);
  }

  private Person person(int number, Draft draft) {
    Affiliation whole = background.organs().whole(draft.affiliation, background.day());
    return new Person(number, draft.name, draft.role(), whole);
  }

  /** Persons whose country the text does not tell, and everybody knows. */
  private void byOffice() {
    Set<String> mentioned = new HashSet<>();
    for (SentenceNames inSentence : names) {
      for (NamedSpan span : inSentence.spans()) {
        if (span.kind().acts()) {
          mentioned.add(span.name());
        }
      }
    }
    for (Draft draft : drafts) {
      if (draft.affiliation == null) {
        draft.affiliation =
            background
                .holders()
                .affiliation(draft.words, draft.role, background.day(), mentioned)
                .or(() -> ofHome(draft))
                .orElse(null);
      }
    }
  }

  /** "Mr Howard" in a text of the state in which one of that name holds an office. */
  private Optional<Affiliation> ofHome(Draft draft) {
    Affiliation home = background.home();
    boolean known =
        home != null
            && draft.role == null
            && background.holders().heldAt(home, draft.words, background.day());
    return known || draft.speaker ? Optional.ofNullable(home) : Optional.empty();
  }

  /** "the Jordanian king, A, Prime Minister B and the head of intelligence, C". */
  private void byNeighbour() {
    for (Draft draft : drafts) {
      if (draft.affiliation == null && draft.neighbour != null) {
        draft.affiliation = draft.neighbour.affiliation;
      }
    }
  }

  /** Whom a list names right before, with an office of the same state as it seems. */
  private @Nullable Draft neighbour(
      Sentence sentence, List<PersonMention> mentions, Draft draft, Title title) {
    if (mentions.isEmpty() || title.role() == null || title.affiliation() != null) {
      return null;
    }
    PersonMention before = mentions.get(mentions.size() - 1);
    Draft other = drafts.get(before.person());
    if (other == draft || other.role() == null || !enumerated(sentence, before.to(), title.from())) {
      return null;
    }
    return OfficeKind.of(other.role()).together(OfficeKind.of(title.role())) ? other : null;
  }

  private static boolean enumerated(Sentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!LISTING.contains(Syntax.lower(sentence.token(i)))) {
        return false;
      }
    }
    return from < to;
  }

  /** "CREAN: I had a meeting", in a transcript. */
  private static boolean labels(Sentence sentence, int to) {
    return to < sentence.size()
        && sentence.token(to).form().equals(":")
        && sentence.token(0).form().chars().noneMatch(Character::isLowerCase);
  }

  private boolean mere(String role) {
    return words.is("mere-title", role.toLowerCase(Locale.ROOT));
  }

  /** A government's own text gives its people's offices without the country; one of each office. */
  private void atHome() {
    Affiliation home = background.home();
    if (home == null) {
      return;
    }
    Set<String> taken = new HashSet<>();
    for (Draft draft : drafts) {
      if (home.equals(draft.affiliation) && draft.role != null) {
        taken.add(draft.role.toLowerCase(Locale.ROOT));
      }
    }
    for (Draft draft : drafts) {
      boolean bare =
          draft.affiliation == null
              && draft.role != null
              && background.holders().mayBeOf(home, draft.role, draft.words, background.day());
      if (bare && taken.add(String.valueOf(draft.role).toLowerCase(Locale.ROOT))) {
        draft.affiliation = home;
      }
    }
  }

  private void collect(Sentence sentence) {
    for (PersonSpans.Run run :
        new PersonSpans(words, sentence, names.get(sentence.index()), background).runs()) {
      String name = name(sentence, run);
      List<String> words = NameKey.words(name);
      if (!words.isEmpty()) {
        found.add(new Found(sentence.index(), run, words, name));
      }
    }
  }

  private String name(Sentence sentence, PersonSpans.Run run) {
    int start = sentence.token(run.from()).start();
    int end = sentence.token(run.to() - 1).end();
    return SUFFIX.matcher(text.substring(start, end).replaceAll("\\s+", " ")).replaceAll("");
  }

  private void fullNames() {
    List<Found> longestFirst = new ArrayList<>(found);
    longestFirst.sort(
        Comparator.comparingInt((Found f) -> -f.words().size()).thenComparing(Found::sentence));
    for (Found candidate : longestFirst) {
      if (candidate.words().size() > 1 && match(candidate.words()).isEmpty()) {
        drafts.add(new Draft(candidate.name(), candidate.words()));
      }
    }
  }

  private Optional<Draft> match(List<String> words) {
    Draft best = null;
    for (Draft draft : drafts) {
      if (NameMatch.same(draft.words, words) && (best == null || draft.lastSeen > best.lastSeen)) {
        best = draft;
      }
    }
    return Optional.ofNullable(best);
  }

  private List<PersonMention> link(Sentence sentence) {
    List<PersonMention> mentions = new ArrayList<>();
    Map<Integer, Found> byStart = new HashMap<>();
    for (Found f : found) {
      if (f.sentence() == sentence.index()) {
        byStart.put(f.run().from(), f);
      }
    }
    int i = 0;
    while (i < sentence.size()) {
      Found f = byStart.get(i);
      PersonSpans.Run run = f != null ? f.run() : alias(sentence, i);
      if (run == null) {
        i++;
        continue;
      }
      mention(sentence, run, f, mentions).ifPresent(mentions::add);
      i = run.to();
    }
    return mentions;
  }

  private Optional<PersonMention> mention(
      Sentence sentence,
      PersonSpans.Run run,
      @Nullable Found f,
      List<PersonMention> mentions) {
    List<String> words = f != null ? f.words() : NameKey.words(name(sentence, run));
    Title title =
        new TitleReader(
                sentence, names.get(sentence.index()), text, this.words, background.holders())
            .read(run.from(), run.to());
    Draft draft = match(words).orElse(null);
    if (draft == null) {
      draft = new Draft(name(sentence, run), words);
      drafts.add(draft);
    }
    draft.learn(title, title.role() != null && mere(title.role()));
    if (title.role() != null && COUNTERPART.matcher(title.role()).find()) {
      draft.shared = sharedRole(mentions, draft);
    }
    draft.speaker |= run.from() == 0 && labels(sentence, run.to());
    if (title.role() == null && draft.role == null) {
      draft.role =
          new Letterhead(text, sentences, names, this.words).office(sentence, run.from(), run.to());
    }
    if (draft.neighbour == null) {
      draft.neighbour = neighbour(sentence, mentions, draft, title);
    }
    draft.lastSeen = sentence.index();
    return Optional.of(new PersonMention(drafts.indexOf(draft), run.from(), run.to()));
  }

  /** "with his counterpart NAME": the office of whoever was named last, here or before. */
  private @Nullable String sharedRole(List<PersonMention> mentions, Draft counterpart) {
    for (int i = mentions.size() - 1; i >= 0; i--) {
      Draft other = drafts.get(mentions.get(i).person());
      if (other != counterpart && other.role() != null) {
        return other.role();
      }
    }
    Draft last = null;
    for (Draft draft : drafts) {
      if (draft != counterpart && (last == null || draft.lastSeen > last.lastSeen)) {
        last = draft;
      }
    }
    return last == null || last.lastSeen < 0 ? null : last.role();
  }

  /** A capitalised word that is the surname, or the family name in front, of somebody known. */
  private PersonSpans.@Nullable Run alias(Sentence sentence, int i) {
    Token token = sentence.token(i);
    boolean capital = Character.isUpperCase(token.form().charAt(0)) && token.pos().startsWith("N");
    if (!capital || names.get(sentence.index()).at(i).isPresent()) {
      return null;
    }
    List<String> words = NameKey.words(token.form());
    boolean known =
        words.size() == 1
            && drafts.stream()
                .anyMatch(d -> NameMatch.surname(d.words, words.get(0)) && d.words.size() > 1);
    boolean partOfName =
        (i > 1 && capitalised(sentence.token(i - 1)))
            || (i + 1 < sentence.size() && capitalised(sentence.token(i + 1)));
    return known && !partOfName ? new PersonSpans.Run(i, i + 1) : null;
  }

  private static boolean capitalised(Token token) {
    return token.pos().startsWith("NNP")
        && Character.isUpperCase(token.form().charAt(0))
        && token.entityType().equals("ORG");
  }
}
