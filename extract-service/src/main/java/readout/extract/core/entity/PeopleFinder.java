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
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/**
 * Finds who is named where. A name that is part of a longer one of the article is the same person;
 * where several fit, the one named last is meant.
 */
final class PeopleFinder {

  private static final Pattern SUFFIX = Pattern.compile(", [JS]r\\.?$");

  private final String text;
  private final List<Sentence> sentences;
  private final List<SentenceNames> names;
  private final @Nullable Affiliation home;
  private final WordClasses words;
  private final List<Found> found = new ArrayList<>();
  private final List<Draft> drafts = new ArrayList<>();
  private final NameIndex<Draft> index = new NameIndex<>();

  private record Found(int sentence, PersonSpans.Run run, List<String> words, String name) {}

  private static final class Draft {
    private final String name;
    private final List<String> words;
    private @Nullable String role;
    private @Nullable Affiliation affiliation;
    private int lastSeen = -1;

    private Draft(String name, List<String> words) {
      this.name = name;
      this.words = words;
    }

    private void learn(Title title) {
      if (role == null && title.role() != null && !title.role().startsWith("counterpart")) {
        role = title.role();
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
      @Nullable Affiliation home,
      WordClasses words) {
    this.text = text;
    this.home = home;
    this.words = words;
    this.sentences = sentences;
    this.names = names;
  }

  /**
   * @param home whom those stand for whose office the text gives without a country: the state that
   *     publishes the text, or null
   */
  static People find(
      String text,
      List<Sentence> sentences,
      List<SentenceNames> names,
      @Nullable Affiliation home,
      WordClasses words) {
    return new PeopleFinder(text, sentences, names, home, words).people();
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
    atHome();
    List<Person> persons = new ArrayList<>();
    for (Draft draft : drafts) {
      persons.add(new Person(persons.size(), draft.name, draft.role, draft.affiliation));
    }
    return new People(persons, mentions);
  }

  /** A government's own text gives its people's offices without the country; one of each office. */
  private void atHome() {
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
      boolean bare = draft.affiliation == null && draft.role != null;
      if (bare && taken.add(String.valueOf(draft.role).toLowerCase(Locale.ROOT))) {
        draft.affiliation = home;
      }
    }
  }

  private void collect(Sentence sentence) {
    for (PersonSpans.Run run :
        new PersonSpans(words, sentence, names.get(sentence.index())).runs()) {
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
        add(new Draft(candidate.name(), candidate.words()));
      }
    }
  }

  private void add(Draft draft) {
    drafts.add(draft);
    index.add(draft.words, draft);
  }

  private Optional<Draft> match(List<String> words) {
    Draft best = null;
    for (Draft draft : index.like(words)) {
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
      mention(sentence, run, f).ifPresent(mentions::add);
      i = run.to();
    }
    return mentions;
  }

  private Optional<PersonMention> mention(
      Sentence sentence, PersonSpans.Run run, @Nullable Found f) {
    List<String> words = f != null ? f.words() : NameKey.words(name(sentence, run));
    Title title =
        new TitleReader(sentence, names.get(sentence.index()), text, this.words)
            .read(run.from(), run.to());
    Draft draft = match(words).orElse(null);
    if (draft == null) {
      draft = new Draft(name(sentence, run), words);
      add(draft);
    }
    draft.learn(title);
    draft.lastSeen = sentence.index();
    return Optional.of(new PersonMention(drafts.indexOf(draft), run.from(), run.to()));
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
            && index.like(words).stream()
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
