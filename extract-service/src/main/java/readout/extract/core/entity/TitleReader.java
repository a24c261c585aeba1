package readout.extract.core.entity;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.contracts.Affiliation;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/** Reads office and affiliation from the words before and after a name. */
final class TitleReader {

  private static final int FARTHEST_OWNER = 5;

  private final Sentence sentence;
  private final SentenceNames names;
  private final String text;
  private final WordClasses words;
  private final OfficeHolders holders;

  TitleReader(
      Sentence sentence,
      SentenceNames names,
      String text,
      WordClasses words,
      OfficeHolders holders) {
    this.holders = holders;
    this.words = words;
    this.sentence = sentence;
    this.names = names;
    this.text = text;
  }

  /** What stands around the name at these tokens. */
  Title read(int from, int to) {
    Title before = before(from, to);
    if (before.role() == null) {
      before = new SharedTitle(sentence, names).before(from);
    }
    if (before.role() == null || governed(before.from())) {
      Title governing = new LongTitle(sentence, names, text, words).before(skipFillers(from));
      before = governing.role() != null ? governing : before;
    }
    if (before.role() != null && before.affiliation() == null) {
      before = new Title(before.role(), apposedTo(before.from()), before.from());
    }
    Apposition apposition = new Apposition(sentence, names, text, words, holders);
    Title after = apposition.after(to);
    String role = before.role() != null ? before.role() : after.role();
    Affiliation affiliation = before.affiliation();
    if (affiliation == null && (before.role() != null || after.role() != null)) {
      affiliation = after.affiliation();
    }
    if (affiliation == null && (before.role() != null || setOffAfterState(to))) {
      affiliation = apposition.of(to).orElse(null);
    }
    if (affiliation == null && role == null) {
      affiliation = possessor(from).orElse(null);
    }
    return new Title(role, affiliation, before.from());
  }

  /** "the ruler of Saudi Arabia, Crown Prince NAME": of what state the office before is. */
  private @Nullable Affiliation apposedTo(int from) {
    return from > 0 && form(from - 1).equals(",") ? officeOf(from - 1).affiliation() : null;
  }

  /** "NAME of Germany, NAME of France and ..." */
  private boolean setOffAfterState(int to) {
    int next = to < sentence.size() && form(to).equals("of") ? to + 1 : -1;
    return next > 0
        && names
            .beginningAt(next)
            .filter(span -> span.kind() == NamedSpan.Kind.COUNTRY)
            .filter(span -> !names.at(span.to()).filter(s -> s.kind().office()).isPresent())
            .isPresent();
  }

  /** "Germany's NAME". */
  private Optional<Affiliation> possessor(int from) {
    return from > 1 && form(from - 1).equals("'s")
        ? names
            .endingAt(from - 1)
            .filter(span -> span.kind().acts() && span.kind() != NamedSpan.Kind.DEMONYM)
            .map(TitleReader::affiliation)
        : Optional.empty();
  }

  /** "the special representative of the UN secretary-general, NAME": of whom, not who. */
  private boolean governed(int from) {
    int i = from > 0 && form(from - 1).equals("the") ? from - 1 : from;
    return i > 1
        && Set.of("of", "to").contains(form(i - 1))
        && names.endingAt(i - 1).filter(s -> s.kind() == NamedSpan.Kind.OFFICE).isPresent();
  }

  private Title before(int from, int to) {
    int i = skipFillers(from);
    if (i > 0 && form(i - 1).equals(",")) {
      Title separated = officeOf(i - 1);
      if (separated.role() != null) {
        return separated;
      }
      Title counterpart = beforeDirectly(i - 1, from);
      boolean apposed = counterpart.affiliation() != null && setOff(to);
      return apposed || "counterpart".equals(counterpart.role())
          ? counterpart
          : new Title(null, null, from);
    }
    Title office = officeOf(i);
    return office.role() != null ? office : beforeDirectly(i, from);
  }

  /** "Iraq's foreign minister, NAME," or the end of the sentence. */
  private boolean setOff(int to) {
    return to >= sentence.size() || Set.of(",", ".", ";", ")").contains(form(to));
  }

  /** "President of Burkina Faso NAME", "the Prime Minister of Israel, NAME". */
  private Title officeOf(int end) {
    Optional<NamedSpan> side = names.endingAt(end).filter(span -> span.kind().acts());
    if (side.isEmpty()) {
      return new Title(null, null, end);
    }
    int of = beforeArticle(side.get().from()) - 1;
    Optional<NamedSpan> office =
        of > 0 && form(of).equals("of")
            ? names.endingAt(of).filter(span -> span.kind() == NamedSpan.Kind.OFFICE)
            : Optional.empty();
    return office
        .map(span -> new Title(words(roleStart(span), of), affiliation(side.get()), span.from()))
        .orElseGet(() -> new Title(null, null, end));
  }

  private int beforeArticle(int i) {
    return i > 0 && form(i - 1).equals("the") ? i - 1 : i;
  }

  /** "South Korean Foreign Minister NAME", "Turkey's president NAME". */
  private Title beforeDirectly(int end, int nameFrom) {
    int i = end;
    int roleFrom = -1;
    boolean office = false;
    Affiliation affiliation = null;
    int first = nameFrom;
    while (i > 0) {
      Optional<NamedSpan> span = names.endingAt(i);
      if (span.isPresent() && span.get().kind() == NamedSpan.Kind.OFFICE) {
        office = true;
        roleFrom = span.get().from();
        i = roleFrom;
      } else if (span.isPresent() && span.get().kind().acts() && roleFrom >= 0) {
        affiliation =
            affiliation == null ? affiliation(owner(span.get(), roleFrom, end)) : affiliation;
        i = span.get().from();
        first = i;
        break;
      } else if (span.isPresent() && roleFrom >= 0 && local(roleFrom, end).isPresent()) {
        affiliation = holders.state(span.get().country()).orElse(null);
        i = span.get().from();
        roleFrom = i;
      } else if (roleFrom >= 0 && form(i - 1).equals(")") && inBrackets(i).isPresent()) {
        affiliation = affiliation(inBrackets(i).get());
        first = inBrackets(i).get().from();
        break;
      } else if (roleFrom >= 0 && form(i - 1).equals("'s")) {
        i--;
        continue;
      } else if (roleFrom >= 0 && words.is("before-office", form(i - 1))) {
        i--;
        continue;
      } else if (modifiesTitle(i - 1)) {
        roleFrom = i - 1;
        i--;
      } else {
        break;
      }
      first = Math.min(first, i);
    }
    if (office && affiliation == null) {
      affiliation = fartherOwner(roleFrom).orElse(null);
    }
    return office
        ? new Title(words(roleFrom, withoutHonorifics(roleFrom, end)), affiliation, first)
        : new Title(null, null, nameFrom);
  }

  /**
   * Of "Syria's UN ambassador" and "the German Foreign Office" the state, not what is named last.
   */
  private NamedSpan owner(NamedSpan nearest, int roleFrom, int end) {
    int i = nearest.from();
    if (i > 0 && form(i - 1).equals("'s")) {
      i--;
    }
    boolean envoy =
        OfficeKind.of(String.valueOf(words(roleFrom, end))) == OfficeKind.ENVOY
            && nearest.kind() == NamedSpan.Kind.ORGANISATION;
    return envoy || nearest.kind() == NamedSpan.Kind.SEAT_OF_GOVERNMENT
        ? names.endingAt(i).filter(TitleReader::state).orElse(nearest)
        : nearest;
  }

  private static boolean state(NamedSpan span) {
    return span.kind() == NamedSpan.Kind.COUNTRY || span.kind() == NamedSpan.Kind.DEMONYM;
  }

  /** "Turkish Foreign Ministry Undersecretary", "Malaysian armed forces commander". */
  private Optional<Affiliation> fartherOwner(int roleFrom) {
    for (int i = roleFrom - 1; i >= 0 && roleFrom - i <= FARTHEST_OWNER; i--) {
      Optional<NamedSpan> span = names.at(i);
      if (span.isPresent() && span.get().kind().acts()) {
        return span.map(TitleReader::affiliation);
      }
      Token token = sentence.token(i);
      boolean modifier = token.pos().startsWith("NN") || token.pos().startsWith("JJ");
      if (!modifier || token.entityType().equals("PERSON") || token.entityType().equals("DATE")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private int withoutHonorifics(int from, int end) {
    int to = end;
    while (to - 1 > from
        && (words.is("not-in-name", form(to - 1)) || words.is("mere-title", form(to - 1)))
        && !names.within(from, to - 1, s -> s.kind() == NamedSpan.Kind.OFFICE).isEmpty()) {
      to--;
    }
    return to;
  }

  /** The office of a part of a state, such as a governor's. */
  private Optional<NamedSpan> local(int from, int to) {
    return names.within(from, to, span -> span.kind().office()).stream()
        .filter(span -> words.is("local-office", span.name()))
        .findFirst();
  }

  /** "Relief and Works Agency (UNRWA) Commissioner-General NAME". */
  private Optional<NamedSpan> inBrackets(int end) {
    return names
        .endingAt(end - 1)
        .filter(span -> span.kind().acts() && span.from() > 0 && form(span.from() - 1).equals("("));
  }

  private boolean modifiesTitle(int i) {
    Token token = sentence.token(i);
    boolean capital =
        token.pos().startsWith("NNP") && Character.isUpperCase(token.form().charAt(0));
    boolean adjective = token.pos().equals("JJ") && token.relation().equals("nmod");
    return names.at(i).isEmpty()
        && token.entityType().isEmpty()
        && (capital || adjective)
        && (token.head() > i || !sentence.parsed());
  }

  private int skipFillers(int from) {
    int i = from;
    while (i > 0 && words.is("before-office", form(i - 1)) && !form(i - 1).equals("-")) {
      i--;
    }
    return i;
  }

  private int roleStart(NamedSpan office) {
    int i = office.from();
    while (i > 0 && modifiesTitle(i - 1)) {
      i--;
    }
    return i;
  }

  static Affiliation affiliation(NamedSpan span) {
    return new Affiliation(span.name(), span.country());
  }

  private String form(int i) {
    return Syntax.lower(sentence.token(i));
  }

  private @Nullable String words(int from, int to) {
    return to <= from
        ? null
        : text.substring(sentence.token(from).start(), sentence.token(to - 1).end())
            .replaceAll("\\s+", " ");
  }
}
