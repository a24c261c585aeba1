package readout.extract.core.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;

/**
 * Reads an office in the plural that several names follow, and gives out its states in order: "the
 * Chinese and Mauritian premiers, NAME and NAME".
 */
final class SharedTitle {

  private static final int LONGEST = 24;
  private static final Set<String> JOINTS = Set.of("and", ",", "&", "the", "of", "'s");

  private final Sentence sentence;
  private final SentenceNames names;

  SharedTitle(Sentence sentence, SentenceNames names) {
    this.sentence = sentence;
    this.names = names;
  }

  /** The title of the name that begins at this token; without role when there is none. */
  Title before(int from) {
    int place = 0;
    for (int i = from - 1; i >= 0 && from - i < LONGEST; i--) {
      Optional<NamedSpan> office =
          names.endingAt(i + 1).filter(span -> span.kind() == NamedSpan.Kind.OFFICE_PLURAL);
      if (office.isPresent()) {
        return title(office.get(), place, from);
      }
      String form = form(i);
      if (form.equals("and") || form.equals(",")) {
        place += form.equals("and") && i > 0 && form(i - 1).equals(",") ? 0 : 1;
      } else if (!capital(i) || names.at(i).filter(span -> span.kind().office()).isPresent()) {
        break;
      }
    }
    return new Title(null, null, from);
  }

  private Title title(NamedSpan office, int place, int from) {
    List<NamedSpan> owners = owners(office.from());
    boolean apposed = office.to() < from && form(office.to()).equals(",");
    int index = apposed ? place - 1 : place;
    if (owners.isEmpty() && !apposed && opens(office)) {
      return new Title(office.name(), null, from);
    }
    if (owners.isEmpty() || index < 0 || (owners.size() > 1 && index >= owners.size())) {
      return new Title(null, null, from);
    }
    NamedSpan owner = owners.size() == 1 ? owners.get(0) : owners.get(index);
    return new Title(office.name(), TitleReader.affiliation(owner), from);
  }

  /** "Foreign ministers NAME of Russia and NAME of China": nothing but an article before it. */
  private boolean opens(NamedSpan office) {
    return office.from() == 0
        || Set.of("the", "with", "between", "by", ",").contains(form(office.from() - 1));
  }

  /** The states before the office, in text order. */
  private List<NamedSpan> owners(int to) {
    List<NamedSpan> found = new ArrayList<>();
    int i = to;
    while (i > 0) {
      Optional<NamedSpan> span = names.endingAt(i).filter(s -> s.kind().acts());
      if (span.isPresent()) {
        found.add(0, span.get());
        i = span.get().from();
      } else if (JOINTS.contains(form(i - 1)) && i > 1) {
        i--;
      } else {
        break;
      }
    }
    return found;
  }

  private boolean capital(int i) {
    Token token = sentence.token(i);
    return Character.isUpperCase(token.form().charAt(0)) || token.form().equals("-");
  }

  private String form(int i) {
    return Syntax.lower(sentence.token(i));
  }
}
