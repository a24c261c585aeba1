package readout.extract.core.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import readout.contracts.Instrument;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/**
 * Parts lists of agreements, of which parsers make all kinds of trees: "signed a pact on A, a
 * protocol on B and a memorandum", "three accords: on A, on B and on C".
 */
final class AgreementLists {

  private static final Set<String> LINKS = Set.of(",", ";", "and", "plus");
  private static final Set<String> COLONS = Set.of(":", "--", "\u2013", "\u2014", "-");
  private static final Pattern FINITE = Pattern.compile("VBD|VBZ|VBP|MD");
  private static final List<String> NUMBERS =
      List.of(
          "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
          "twelve");
  private static final int FAR = 30;
  private static final int MOST = 12;

  private final WordClasses words;
  private final Instruments instruments;
  private final Topics topics;

  AgreementLists(WordClasses words, Instruments instruments, Topics topics) {
    this.words = words;
    this.instruments = instruments;
    this.topics = topics;
  }

  /**
   * One of a list: what it is and what it is about.
   *
   * @param named whether its own words say that it is an agreement
   */
  record Item(Token first, Token last, Instrument instrument, String subject, boolean named) {}

  /** Whether a noun goes on with a list that another noun began, so that the same befell it. */
  boolean continues(Sentence sentence, Token first, Token noun) {
    int start = start(sentence, noun);
    boolean near = noun.index() > first.index() && noun.index() - first.index() < FAR;
    if (!near || start - 1 <= first.index() || noun.relation().startsWith("nsubj")) {
      return false;
    }
    boolean fresh = Instruments.indefinite(sentence, noun) || counted(sentence, noun).isPresent();
    return fresh
        && LINKS.contains(Syntax.lower(sentence.token(start - 1)))
        && !finite(sentence, first.index() + 1, noun.index());
  }

  /** Where the words begin that modify a noun from before. */
  private static int start(Sentence sentence, Token noun) {
    int start = noun.index();
    for (Token child : sentence.children(noun.index())) {
      boolean modifier = !Set.of("cc", "punct", "conj").contains(child.relation());
      if (modifier && child.index() < start) {
        start = sentence.subtree(child.index()).get(0).index();
      }
    }
    return start;
  }

  private static boolean finite(Sentence sentence, int from, int to) {
    return sentence.tokens().subList(from, Math.max(from, to)).stream()
        .anyMatch(
            t ->
                FINITE.matcher(t.pos()).matches()
                    || (t.pos().equals("VB") && !Syntax.has(sentence, t, "aux")));
  }

  /** The agreements named behind a colon or a dash, or none where no list follows. */
  List<Item> items(Sentence sentence, Token noun, Token trigger) {
    if (!noun.pos().equals("NNS") && counted(sentence, noun).isEmpty()) {
      return List.of();
    }
    int from = Math.max(noun.index(), trigger.index()) + 1;
    int colon = colon(sentence, from);
    int end = colon < 0 ? -1 : end(sentence, colon + 1);
    boolean list =
        colon > 0
            && !finite(sentence, from, colon)
            && end > colon + 1
            && !finite(sentence, colon + 1, end);
    return list ? items(sentence, noun, colon + 1, end) : List.of();
  }

  private List<Item> items(Sentence sentence, Token noun, int from, int end) {
    Optional<Integer> count = counted(sentence, noun);
    for (boolean and : List.of(true, false)) {
      List<Item> items = split(sentence, noun, from, end, and);
      boolean fits = count.map(c -> c == items.size()).orElse(items.stream().allMatch(Item::named));
      if (items.size() > 1 && items.size() <= MOST && fits) {
        return items;
      }
    }
    return List.of();
  }

  private List<Item> split(Sentence sentence, Token noun, int from, int end, boolean and) {
    boolean semicolons =
        sentence.tokens().subList(from, end).stream().anyMatch(t -> t.form().equals(";"));
    List<Item> items = new ArrayList<>();
    int start = from;
    int lastComma = from;
    for (int i = from; i < end; i++) {
      lastComma = sentence.token(i).form().equals(",") ? i : lastComma;
    }
    for (int i = from; i <= end; i++) {
      String word = i == end ? "" : Syntax.lower(sentence.token(i));
      boolean joins = and && word.equals("and") && i >= lastComma && !semicolons;
      boolean parts = semicolons ? word.equals(";") : word.equals(",") || joins;
      if (i == end || parts) {
        item(sentence, noun, start, i).ifPresent(items::add);
        start = i + 1;
      }
    }
    return items;
  }

  private Optional<Item> item(Sentence sentence, Token noun, int from, int to) {
    int start = from;
    while (start < to && words.is("agreement-list-lead", Syntax.lower(sentence.token(start)))) {
      start++;
    }
    List<Token> tokens = sentence.tokens().subList(start, Math.max(start, to));
    if (tokens.stream().noneMatch(Syntax::isNoun)) {
      return Optional.empty();
    }
    Optional<Instrument> own =
        tokens.stream().flatMap(t -> instruments.of(sentence, t).stream()).findFirst();
    Token last = tokens.get(tokens.size() - 1);
    return own.or(() -> instruments.of(sentence, noun))
        .map(
            kind ->
                new Item(
                    tokens.get(0), last, kind, topics.text(tokens.get(0), last), own.isPresent()));
  }

  private static int colon(Sentence sentence, int from) {
    for (int i = from; i < sentence.size(); i++) {
      if (COLONS.contains(sentence.token(i).form())) {
        return i;
      }
    }
    return -1;
  }

  private static int end(Sentence sentence, int from) {
    for (int i = from; i < sentence.size(); i++) {
      String form = sentence.token(i).form();
      if (form.equals("--") || form.equals("\u2014") || form.equals(".")) {
        return i;
      }
    }
    return sentence.size();
  }

  /** "three accords", "5 deals". */
  private Optional<Integer> counted(Sentence sentence, Token noun) {
    return sentence.children(noun.index()).stream()
        .filter(c -> c.pos().equals("CD"))
        .flatMap(c -> number(Syntax.lower(c)).stream())
        .findFirst();
  }

  private static Optional<Integer> number(String word) {
    if (word.matches("\\d{1,2}")) {
      return Optional.of(Integer.valueOf(word));
    }
    return NUMBERS.contains(word) ? Optional.of(NUMBERS.indexOf(word) + 2) : Optional.empty();
  }
}
