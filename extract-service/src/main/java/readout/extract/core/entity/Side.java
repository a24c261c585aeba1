package readout.extract.core.entity;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import readout.contracts.ActorKind;
import readout.contracts.Affiliation;
import readout.contracts.Participant;

/**
 * One who may take part in something: a named person, or a state or organisation that the text
 * speaks of without naming a person.
 *
 * @param name a person's or an organisation's name; null for an unnamed side
 * @param person the person's number in {@link People}, -1 for others
 */
public record Side(
    @Nullable String name,
    @Nullable String role,
    @Nullable Affiliation affiliation,
    ActorKind kind,
    int person) {

  /** A person of the article. */
  public static Side of(Person person) {
    return new Side(
        person.name(), person.role(), person.affiliation(), ActorKind.PERSON, person.number());
  }

  /** A state, organisation or conflict party as such. */
  public static Side of(NamedSpan span) {
    ActorKind kind =
        span.kind() == NamedSpan.Kind.ORGANISATION || span.kind() == NamedSpan.Kind.CONFLICT_PARTY
            ? ActorKind.ORGANISATION
            : ActorKind.COUNTRY;
    return new Side(span.name(), null, new Affiliation(span.name(), span.country()), kind, -1);
  }

  /** An office-holder or a delegation that the text does not name. */
  public static Side unnamed(@Nullable String role, NamedSpan affiliation) {
    return new Side(null, role, TitleReader.affiliation(affiliation), ActorKind.PERSON, -1);
  }

  /** The same side, standing for this where the text does not say for whom. */
  Side orOf(NamedSpan group) {
    return affiliation != null
        ? this
        : new Side(name, role, TitleReader.affiliation(group), kind, person);
  }

  /** The same side, standing for this whatever the text says of it. */
  public Side standingFor(Affiliation other) {
    return new Side(name, role, other, kind, person);
  }

  /** Somebody of the same state or organisation. */
  Side unnamed() {
    return new Side(null, null, affiliation, ActorKind.PERSON, -1);
  }

  /** Whether it is a person with a name. */
  public boolean named() {
    return person >= 0;
  }

  /** Whether it is somebody, named or not, and not a state or organisation as such. */
  public boolean personal() {
    return kind == ActorKind.PERSON;
  }

  /** What it stands for: the affiliation's name, else its own. */
  public @Nullable String stands() {
    return affiliation != null ? affiliation.name() : named() ? null : name;
  }

  /** What makes two sides the same participant. */
  public String key() {
    return named()
        ? "p" + person
        : "a" + Objects.requireNonNullElse(stands(), "?").toLowerCase(Locale.ROOT);
  }

  /** As it goes into the record. */
  public Participant participant() {
    return new Participant(name, role, affiliation, kind);
  }
}
