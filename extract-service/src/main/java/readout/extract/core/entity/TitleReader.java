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

  private static final Set<String> OPENERS = Set.of("the", "its", "his", "her", "their", "a", "an");
  private static final int APPOSITION = 16;

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
    if (before.role() == null) {
      before = new LongTitle(sentence, names, text, words).before(skipFillers(from));
    }
    Title after = after(to);
    String role = before.role() != null ? before.role() : after.role();
    Affiliation affiliation = before.affiliation();
    if (affiliation == null && (before.role() != null || after.role() != null)) {
      affiliation = after.affiliation();
    }
    if (affiliation == null && before.role() != null) {
      affiliation = of(to).orElse(null);
    }
    return new Title(role, affiliation, before.from());
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
        affiliation = affiliation == null ? affiliation(span.get()) : affiliation;
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
    return office
        ? new Title(words(roleFrom, end), affiliation, first)
        : new Title(null, null, nameFrom);
  }

  /** The office of a part of a state, such as a governor's. */
  private Optional<NamedSpan> local(int from, int to) {
    return names
        .within(from, to, span -> span.kind().office())
        .stream()
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
        && token.head() > i;
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

  /** ", the Portuguese foreign minister,", ", foreign minister of Portugal,". */
  private Title after(int to) {
    if (to >= sentence.size() || !form(to).equals(",")) {
      return new Title(null, null, to);
    }
    int i = to + 1;
    Affiliation affiliation = null;
    int steps = 0;
    while (i < sentence.size() && steps++ < 6) {
      Optional<NamedSpan> span = names.beginningAt(i);
      if (span.isPresent() && span.get().kind() == NamedSpan.Kind.OFFICE) {
        return ofNext(span.get()) ? new Title(null, null, to) : officeAfter(span.get(), i, affiliation);
      }
      if (span.isPresent() && span.get().kind().acts()) {
        affiliation = affiliation(span.get());
        i = span.get().to();
      } else if (OPENERS.contains(form(i))
          || words.is("before-office", form(i))
          || form(i).equals("'s")
          || sentence.token(i).pos().equals("JJ")) {
        i++;
      } else {
        break;
      }
    }
    return new Title(null, null, to);
  }

  /** ", President NAME": the office is that of the next person of a list. */
  private boolean ofNext(NamedSpan office) {
    int next = skipForward(office.to());
    if (next >= sentence.size()) {
      return false;
    }
    Token token = sentence.token(next);
    boolean capital = Character.isUpperCase(token.form().charAt(0));
    return token.entityType().equals("PERSON")
        || (capital && token.pos().startsWith("NNP") && names.at(next).isEmpty()
            && next == office.to() && token.entityType().isEmpty());
  }

  private int skipForward(int from) {
    int i = from;
    while (i < sentence.size() && words.is("before-office", form(i))) {
      i++;
    }
    return i;
  }

  private Title officeAfter(NamedSpan office, int from, @Nullable Affiliation before) {
    int end = office.to();
    while (end < sentence.size() && end < from + APPOSITION && !closes(end)) {
      end++;
    }
    Affiliation affiliation = before;
    int roleEnd = end;
    for (int i = office.to(); i < end; i++) {
      if (form(i).equals("of") && affiliation == null) {
        Optional<Affiliation> found = of(i);
        if (found.isPresent()) {
          affiliation = found.get();
          roleEnd = Math.min(roleEnd, i);
        }
      }
    }
    if (affiliation == null && words.is("local-office", office.name())) {
      affiliation =
          names.within(office.to(), end, span -> span.country() != null).stream()
              .findFirst()
              .flatMap(span -> holders.state(span.country()))
              .orElse(null);
    }
    return new Title(words(from, Math.max(roleEnd, office.to())), affiliation, from);
  }

  private boolean closes(int i) {
    Token token = sentence.token(i);
    return token.form().equals(",")
        || token.form().equals(".")
        || token.form().equals(";")
        || token.form().equals(")")
        || token.form().equals("-")
        || token.pos().startsWith("VB")
        || token.pos().equals("MD")
        || token.pos().startsWith("W")
        || (token.pos().equals("IN") && !form(i).equals("of") && !form(i).equals("for"));
  }

  private Optional<Affiliation> of(int i) {
    if (i >= sentence.size() || !form(i).equals("of")) {
      return Optional.empty();
    }
    int next = i + 1;
    if (next < sentence.size() && form(next).equals("the")) {
      next++;
    }
    return names
        .beginningAt(next)
        .filter(span -> span.kind().acts())
        .map(TitleReader::affiliation);
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
