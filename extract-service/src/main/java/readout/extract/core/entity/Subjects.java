package readout.extract.core.entity;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;

/** Notes of whom a sentence speaks, so that pronouns in those behind it can mean them. */
public final class Subjects {

  private final Cast cast;
  private final Discourse discourse;
  private final SideReader sides;

  /** For one article. */
  public Subjects(Cast cast, Discourse discourse) {
    this.cast = cast;
    this.discourse = discourse;
    this.sides = new SideReader(cast, discourse);
  }

  /** Notes the subjects of a sentence, and who leads the delegations that it names. */
  public void note(Sentence sentence) {
    for (Token token : sentence.tokens()) {
      if (token.relation().startsWith("nsubj")) {
        note(sentence, token);
      } else if (cast.words().is("delegation", Syntax.lemma(token))
          && Syntax.has(sentence, token, "acl")) {
        List<Side> leaders = sides.at(sentence, token);
        discourse.delegation(leaders.stream().filter(Side::named).toList(), sentence.index());
      }
    }
  }

  /**
   * Notes a subject: a person by name, also behind an office ("the minister, X"), else whoever
   * holds an office ("A's president"), or several of different states.
   */
  private void note(Sentence sentence, Token subject) {
    int index = sentence.index();
    Optional<Person> person = cast.people().at(index, subject.index());
    person.ifPresent(p -> discourse.subject(Side.of(p), index));
    if (!Syntax.isNoun(subject)) {
      return;
    }
    List<Side> meant = sides.read(sentence, subject);
    if (person.isEmpty() && meant.size() == 1 && meant.get(0).personal()) {
      discourse.subject(meant.get(0), index);
    }
    boolean apart =
        meant.stream().map(Side::stands).filter(Objects::nonNull).distinct().count() > 1;
    boolean each = meant.stream().map(Side::stands).distinct().count() == meant.size();
    if (apart && each) {
      discourse.beside(meant, index);
    }
  }
}
