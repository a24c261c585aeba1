package readout.extract.core.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
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
  private final Background background;
  private final WordClasses words;
  private final List<Found> found = new ArrayList<>();
  private final PersonDrafts drafts = new PersonDrafts();
  private final Introduction introduction;

  private record Found(int sentence, PersonSpans.Run run, List<String> words, String name) {}

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
    this.introduction = new Introduction(text, sentences, names, background, words, drafts);
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
    offices();
    List<List<PersonMention>> mentions = new ArrayList<>();
    for (Sentence sentence : sentences) {
      mentions.add(link(sentence));
    }
    PersonDraft speaker = new SpeakerOfTitle(background, words).in(drafts).orElse(null);
    new Allegiance(drafts.all(), names, background).tell();
    List<Person> persons = new ArrayList<>();
    for (PersonDraft draft : drafts.all()) {
      persons.add(person(persons.size(), draft));
    }
    return new People(persons, mentions, speaker == null ? -1 : drafts.all().indexOf(speaker));
  }

  private Person person(int number, PersonDraft draft) {
    Affiliation whole = background.organs().whole(draft.affiliation, background.day());
    String name =
        draft.words.size() > 1 || draft.reigns
            ? draft.name
            : background
                .headline()
                .fullName(draft.words, background.holders(), background.day(), words)
                .orElse(draft.name);
    return new Person(number, name, draft.role(), whole);
  }

  private boolean reigns(String role) {
    String office = role.toLowerCase(Locale.ROOT);
    return words.is("royal-title", office)
        || words.is("royal-title", office.substring(office.lastIndexOf(' ') + 1));
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
    return SUFFIX.matcher(sentence.text(text, run.from(), run.to())).replaceAll("");
  }

  private void fullNames() {
    List<Found> longestFirst = new ArrayList<>(found);
    longestFirst.sort(
        Comparator.comparingInt((Found f) -> -f.words().size()).thenComparing(Found::sentence));
    for (Found candidate : longestFirst) {
      if (candidate.words().size() > 1 && drafts.named(candidate.words(), null).isEmpty()) {
        drafts.add(new PersonDraft(candidate.name(), candidate.words()));
      }
    }
  }

  /** Before names are linked: a king is named before the prince who has his name in full. */
  private void offices() {
    if (found.stream().noneMatch(this::crowned)) {
      return;
    }
    for (Found name : found) {
      if (name.words().size() > 1) {
        drafts.named(name.words(), null).ifPresent(draft -> draft.offices.addAll(offices(name)));
      }
    }
  }

  /** That which the text gives here, and those which are known. */
  private Set<OfficeKind> offices(Found name) {
    Set<OfficeKind> offices = EnumSet.noneOf(OfficeKind.class);
    offices.addAll(background.holders().offices(name.words()));
    String role = title(name).role();
    if (role != null && !introduction.mere(role)) {
      offices.add(OfficeKind.of(role));
    }
    return offices;
  }

  /** "King Salman". */
  private boolean crowned(Found name) {
    int before = name.run().from() - 1;
    return name.words().size() == 1
        && before >= 0
        && OfficeKind.of(sentences.get(name.sentence()).token(before).form()).crowned();
  }

  private Title title(Found name) {
    return title(sentences.get(name.sentence()), name.run());
  }

  private Title title(Sentence sentence, PersonSpans.Run run) {
    return new TitleReader(
            sentence, names.get(sentence.index()), text, this.words, background.holders())
        .read(run.from(), run.to());
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
      inBrackets(sentence, run.to(), mentions.get(mentions.size() - 1));
      i = run.to();
    }
    return mentions;
  }

  /** "Joko Widodo (Jokowi)": another name, if the article uses it. */
  private void inBrackets(Sentence sentence, int open, PersonMention before) {
    boolean brackets =
        open + 2 < sentence.size()
            && sentence.token(open).form().equals("(")
            && sentence.token(open + 2).form().equals(")")
            && names.get(sentence.index()).at(open + 1).isEmpty();
    PersonDraft draft = drafts.all().get(before.person());
    List<String> words = brackets ? NameKey.words(sentence.token(open + 1).form()) : List.of();
    boolean used =
        words.size() == 1
            && draft.words.size() > 1
            && found.stream().anyMatch(f -> f.words().equals(words));
    if (used && draft.alias == null) {
      drafts.alias(draft, words.get(0));
    }
  }

  private Optional<PersonMention> mention(
      Sentence sentence, PersonSpans.Run run, @Nullable Found f, List<PersonMention> mentions) {
    List<String> words = f != null ? f.words() : NameKey.words(name(sentence, run));
    Title title = title(sentence, run);
    boolean reigns = title.role() != null && reigns(title.role());
    PersonDraft draft = drafts.named(words, reigns ? title : null).orElse(null);
    if (draft == null) {
      draft = new PersonDraft(name(sentence, run), words);
      drafts.add(draft);
    }
    draft.reigns |= reigns;
    introduction.read(draft, sentence, run, title, mentions);
    draft.lastSeen = sentence.index();
    return Optional.of(new PersonMention(drafts.all().indexOf(draft), run.from(), run.to()));
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
            && drafts.like(words).stream()
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
