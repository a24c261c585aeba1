package readout.extract.core.entity;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.contracts.Affiliation;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/**
 * Reads an office that ends in what it is over, right before a name: "Pakistani Federal Minister
 * for Water and Power NAME", "Deputy Assistant Secretary of State for East Asian Affairs NAME".
 * Works on words alone, so also where a sentence is not parsed.
 */
final class LongTitle {

  private static final int LONGEST = 16;
  private static final Set<String> JOINTS =
      Set.of("of", "for", "to", "and", "&", "the", "'s", "-", "/", "in", "at", "on", ",");
  private static final Set<String> OPENERS =
      Set.of("of", "for", "to", "in", "at", "on", "and", ",");

  private final Sentence sentence;
  private final SentenceNames names;
  private final String text;
  private final WordClasses words;

  LongTitle(Sentence sentence, SentenceNames names, String text, WordClasses words) {
    this.words = words;
    this.sentence = sentence;
    this.names = names;
    this.text = text;
  }

  /** The title that ends before this token; without role when there is none. */
  Title before(int end) {
    int last = beforeHonorifics(end);
    if (last == 0 || !material(last - 1) || joint(last - 1)) {
      return none(end);
    }
    int left = last;
    while (left > 0 && last - left < LONGEST && (material(left - 1) || joint(left - 1))) {
      left--;
    }
    for (int i = left; i < last; i++) {
      Optional<NamedSpan> office = names.beginningAt(i).filter(LongTitle::singular);
      if (office.isPresent() && opens(office.get().to(), last)) {
        return title(office.get(), last, end);
      }
    }
    return none(end);
  }

  /** Without ", the Hon." and the like, which the office ends before. */
  private int beforeHonorifics(int end) {
    int last = end;
    while (last > 0
        && (form(last - 1).equals(",")
            || words.is("not-in-name", form(last - 1))
            || words.is("mere-title", form(last - 1)))) {
      last--;
    }
    return last;
  }

  private static boolean singular(NamedSpan span) {
    return span.kind() == NamedSpan.Kind.OFFICE;
  }

  /** What the office is over follows, and no second office that is held by somebody else. */
  private boolean opens(int i, int last) {
    if (i >= last || !OPENERS.contains(form(i))) {
      return false;
    }
    boolean listed = form(i).equals("and") || form(i).equals(",");
    return !listed || capital(i + 1);
  }

  private Title title(NamedSpan office, int last, int end) {
    int from = office.from();
    while (from > 0 && names.at(from - 1).isEmpty() && capital(from - 1) && !person(from - 1)) {
      from--;
    }
    Optional<NamedSpan> owner = owner(from);
    @Nullable Affiliation affiliation = owner.map(TitleReader::affiliation).orElse(null);
    int to = last;
    if (affiliation == null && OfficeKind.of(text(office)) != OfficeKind.ENVOY) {
      Optional<NamedSpan> of = of(office.to(), last);
      affiliation = of.map(TitleReader::affiliation).orElse(null);
    } else if (affiliation == null && form(office.to()).equals("of")) {
      affiliation = acting(office.to() + 1, last).map(TitleReader::affiliation).orElse(null);
    }
    return new Title(
        sentence.text(text, from, to), affiliation, owner.map(NamedSpan::from).orElse(from));
  }

  private String text(NamedSpan office) {
    return office.name().toLowerCase(Locale.ROOT);
  }

  /** "Pakistani Federal Minister", "Turkey's Minister", "the EU Commissioner". */
  private Optional<NamedSpan> owner(int from) {
    int i = from;
    if (i > 0 && form(i - 1).equals("'s")) {
      i--;
    }
    Optional<NamedSpan> principal = names.endingAt(i).filter(LongTitle::singular);
    return principal.isPresent() && i < from
        ? names.endingAt(principal.get().from()).filter(span -> span.kind().acts())
        : names.endingAt(i).filter(span -> span.kind().acts());
  }

  /** The last "of X" of the title whose X is a state or an organisation. */
  private Optional<NamedSpan> of(int from, int last) {
    for (int i = last - 1; i >= from; i--) {
      if (form(i).equals("of")) {
        Optional<NamedSpan> found = acting(i + 1, last);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<NamedSpan> acting(int i, int last) {
    int at = i < last && form(i).equals("the") ? i + 1 : i;
    return names.beginningAt(at).filter(span -> span.kind().acts());
  }

  private boolean material(int i) {
    return names.at(i).isPresent()
        ? !names.at(i).get().kind().equals(NamedSpan.Kind.OFFICE_PLURAL)
        : capital(i) && !person(i);
  }

  private boolean joint(int i) {
    return JOINTS.contains(form(i)) || sentence.token(i).pos().equals("POS");
  }

  private boolean capital(int i) {
    Token token = sentence.token(i);
    return Character.isUpperCase(token.form().charAt(0)) && !token.entityType().equals("DATE");
  }

  private boolean person(int i) {
    return sentence.token(i).entityType().equals("PERSON");
  }

  private Title none(int end) {
    return new Title(null, null, end);
  }

  private String form(int i) {
    return i < sentence.size() ? Syntax.lower(sentence.token(i)) : "";
  }
}
