package readout.extract.core.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;

/**
 * Reads in the order of its words the rest of a list of persons with their offices ("President A,
 * Foreign Minister B, C's envoy for trade D and Speaker of Parliament E"), of which parsers lose
 * the end.
 */
final class ListedPersons {

  private static final int LONGEST = 18;
  private static final Set<String> IN_TITLES =
      Set.of("of", "for", "to", "on", "in", "from", "the", "his", "her", "its", "their", "'s", "-");
  private static final Set<String> SEPARATORS = Set.of(",", ";");

  private final Cast cast;

  ListedPersons(Cast cast) {
    this.cast = cast;
  }

  /**
   * Those whom the list names behind a person, up to its last "and"; nobody where it has none.
   *
   * @param last the last token of the person's name
   */
  List<Side> behind(Sentence sentence, int last) {
    List<Side> listed = new ArrayList<>();
    int closed = 0;
    int i = behindState(sentence, last + 1);
    while (i < sentence.size()) {
      Joint joint = joint(sentence, i);
      OptionalInt name = joint.to() > i ? name(sentence, joint.to()) : OptionalInt.empty();
      if (name.isPresent()) {
        int from = name.getAsInt();
        cast.people().at(sentence.index(), from).map(Side::of).ifPresent(listed::add);
        closed = joint.and() ? listed.size() : closed;
        i = behindState(sentence, end(sentence, from));
      } else if (joint.to() > i && !joint.and()) {
        i = behindApposition(sentence, joint.to()).orElse(sentence.size());
      } else {
        break;
      }
    }
    return List.copyOf(listed.subList(0, closed));
  }

  /** What joins two of a list: where the next begins, and whether it is the last. */
  private record Joint(int to, boolean and) {}

  private static Joint joint(Sentence sentence, int from) {
    int i = from;
    if (SEPARATORS.contains(form(sentence, i))) {
      i++;
    }
    if (form(sentence, i).equals("and")) {
      return new Joint(i + 1, true);
    }
    boolean asWell =
        form(sentence, i).equals("as")
            && form(sentence, i + 1).equals("well")
            && form(sentence, i + 2).equals("as");
    return asWell ? new Joint(i + 3, true) : new Joint(i, false);
  }

  /** Where the name of an office-holder begins whose title begins here. */
  private OptionalInt name(Sentence sentence, int from) {
    boolean office = false;
    for (int i = from; i < Math.min(sentence.size(), from + LONGEST); i++) {
      if (cast.people().at(sentence.index(), i).isPresent()) {
        return office && !acts(sentence, end(sentence, i))
            ? OptionalInt.of(i)
            : OptionalInt.empty();
      }
      Optional<NamedSpan> span = cast.names(sentence).at(i);
      office |= span.filter(s -> s.kind() == NamedSpan.Kind.OFFICE).isPresent();
      if (span.isEmpty() && !inTitle(sentence, i, office)) {
        return OptionalInt.empty();
      }
    }
    return OptionalInt.empty();
  }

  private boolean inTitle(Sentence sentence, int i, boolean office) {
    Token token = sentence.token(i);
    String form = Syntax.lower(token);
    boolean material =
        Syntax.isNoun(token)
            || token.pos().startsWith("JJ")
            || token.pos().equals("POS")
            || IN_TITLES.contains(form);
    boolean state =
        office && cast.names(sentence).at(i - 1).filter(s -> s.kind().acts()).isPresent();
    boolean set =
        form.equals(",") && state && cast.people().at(sentence.index(), i + 1).isPresent();
    boolean joined =
        form.equals("and") && office && !state && cast.names(sentence).at(i + 1).isEmpty();
    return material || set || joined;
  }

  /**
   * Whether the last one is the subject of a clause instead: "A met B, and President C said so".
   */
  private static boolean acts(Sentence sentence, int end) {
    boolean subject = sentence.token(end - 1).relation().startsWith("nsubj");
    return subject
        || (end < sentence.size() && sentence.token(end).pos().matches("VB[DZP]|MD|POS"));
  }

  private int end(Sentence sentence, int from) {
    Optional<Person> person = cast.people().at(sentence.index(), from);
    int to = from;
    while (to < sentence.size() && cast.people().at(sentence.index(), to).equals(person)) {
      to++;
    }
    return to;
  }

  /** "A of Norway". */
  private int behindState(Sentence sentence, int i) {
    int of = form(sentence, i).equals("of") ? i + 1 : i;
    int name = form(sentence, of).equals("the") ? of + 1 : of;
    return of == i
        ? i
        : cast.names(sentence)
            .beginningAt(name)
            .filter(span -> span.kind().acts())
            .map(NamedSpan::to)
            .orElse(i);
  }

  /** "A, the prime minister of Norway": where the apposition ends. */
  private Optional<Integer> behindApposition(Sentence sentence, int from) {
    boolean office = false;
    for (int i = from; i < Math.min(sentence.size(), from + LONGEST); i++) {
      String form = form(sentence, i);
      if (SEPARATORS.contains(form) || (form.equals("and") && office)) {
        return office ? Optional.of(i) : Optional.empty();
      }
      Token token = sentence.token(i);
      if (Syntax.isVerb(token) || token.pos().startsWith("W") || token.pos().equals("PRP")) {
        return Optional.empty();
      }
      office |= cast.names(sentence).at(i).filter(s -> s.kind().office()).isPresent();
    }
    return Optional.empty();
  }

  private static String form(Sentence sentence, int i) {
    return i < sentence.size() ? Syntax.lower(sentence.token(i)) : "";
  }
}
