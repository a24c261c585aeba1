package readout.extract.core.entity;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.contracts.Affiliation;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/** Reads office and affiliation from what follows a name after a comma. */
final class Apposition {

  private static final Set<String> OPENERS = Set.of("the", "its", "his", "her", "their", "a", "an");
  private static final int APPOSITION = 16;

  private final Sentence sentence;
  private final SentenceNames names;
  private final String text;
  private final WordClasses words;
  private final OfficeHolders holders;

  Apposition(
      Sentence sentence,
      SentenceNames names,
      String text,
      WordClasses words,
      OfficeHolders holders) {
    this.sentence = sentence;
    this.names = names;
    this.text = text;
    this.words = words;
    this.holders = holders;
  }

  /** ", the Portuguese foreign minister,", ", foreign minister of Portugal,". */
  Title after(int to) {
    if (to >= sentence.size() || !form(to).equals(",")) {
      return new Title(null, null, to);
    }
    int i = to + 1;
    Affiliation affiliation = null;
    int steps = 0;
    while (i < sentence.size() && steps++ < 6) {
      Optional<NamedSpan> span = names.beginningAt(i);
      if (span.isPresent() && span.get().kind() == NamedSpan.Kind.OFFICE) {
        return ofNext(span.get())
            ? new Title(null, null, to)
            : officeAfter(span.get(), i, affiliation);
      }
      if (span.isPresent() && span.get().kind().acts()) {
        affiliation = TitleReader.affiliation(span.get());
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
        || (capital
            && token.pos().startsWith("NNP")
            && names.at(next).isEmpty()
            && next == office.to()
            && token.entityType().isEmpty());
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
    end = beforeNext(office.to(), end);
    Affiliation affiliation = before;
    int roleEnd = end;
    for (int i = office.to(); i < end; i++) {
      if (form(i).equals("of") && affiliation == null) {
        Optional<Affiliation> found = of(i);
        if (found.isPresent()) {
          affiliation = found.get();
          boolean demonym =
              names.at(i + 1).filter(s -> s.kind() == NamedSpan.Kind.DEMONYM).isPresent()
                  || names.at(i + 2).filter(s -> s.kind() == NamedSpan.Kind.DEMONYM).isPresent();
          roleEnd = demonym ? roleEnd : Math.min(roleEnd, i);
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

  /** ", Minister of Trade and Adviser NAME": what stands before the "and" belongs to the first. */
  private int beforeNext(int from, int end) {
    int and = -1;
    for (int i = from; i < end; i++) {
      if (form(i).equals("and")) {
        and = i;
      } else if (and >= 0 && sentence.token(i).entityType().equals("PERSON")) {
        return and;
      }
    }
    return end;
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

  Optional<Affiliation> of(int i) {
    if (i >= sentence.size() || !form(i).equals("of")) {
      return Optional.empty();
    }
    int next = i + 1;
    if (next < sentence.size() && form(next).equals("the")) {
      next++;
    }
    return names.beginningAt(next).filter(span -> span.kind().acts()).map(TitleReader::affiliation);
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
