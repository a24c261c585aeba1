package readout.query.entity;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import readout.contracts.Affiliation;
import readout.contracts.Digests;
import readout.query.event.EntityId;
import readout.query.event.NameWords;

/**
 * One way in which reports name somebody; all reports that do it alike share it.
 *
 * @param name as written
 * @param role of a person, as written, or null
 * @param affiliation of a person, or null
 * @param side that a person stands for, as {@link readout.query.event.Identities#side} has it
 * @param known the words of the name that tells who it is, in the order of the text: the article's
 *     full name of one whom it also calls by surname; of a mere surname that word; of an
 *     organisation the words of its name in order of the alphabet
 * @param month of a mere surname, as {@code 2026-01}, since it means another one in time; else null
 */
public record Appearance(
    Kind kind,
    String name,
    @Nullable String role,
    @Nullable Affiliation affiliation,
    String side,
    List<String> known,
    @Nullable String month) {

  /** What is named, and how well. */
  public enum Kind {
    PERSON,
    /** A person by a name that many have. */
    SURNAME,
    ORGANISATION;

    /** As in the database: lower case. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The kind that {@link #text} gave this text for. */
    public static Kind parse(String text) {
      return valueOf(text.toUpperCase(Locale.ROOT));
    }
  }

  /** Keeps its own copy. */
  public Appearance {
    known = List.copyOf(known);
  }

  /** An organisation under this name. */
  static Appearance organisation(String name) {
    List<String> words = List.copyOf(NameWords.of(name).words());
    return new Appearance(Kind.ORGANISATION, name, null, null, "", words, null);
  }

  /** Tells it from all others. */
  public EntityId id() {
    return new EntityId(
        Digests.sha256Hex128(
            kind.text(),
            name,
            Objects.requireNonNullElse(role, ""),
            affiliation == null ? "" : affiliation.name(),
            affiliation == null || affiliation.country() == null ? "" : affiliation.country(),
            side,
            String.join(" ", known),
            Objects.requireNonNullElse(month, "")));
  }

  /** The id of whoever this names, as far as the name alone tells; a surname's leads to nobody. */
  public EntityId form() {
    return switch (kind) {
      case PERSON -> EntityId.ofPerson(known, side);
      case ORGANISATION -> EntityId.ofOrganisation(new TreeSet<>(known));
      case SURNAME -> id();
    };
  }

  /** Where those that may mean the same find each other. */
  public Set<Long> keys() {
    return EntityKeys.own(this);
  }

  /** By which it is looked up: all words of the name as written and as known. */
  public SortedSet<String> words() {
    SortedSet<String> words = new TreeSet<>(NameWords.of(name).words());
    words.addAll(known);
    return words;
  }
}
