package readout.query.entity;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import readout.contracts.Affiliation;
import readout.query.event.EntityId;
import readout.query.event.Identities;
import readout.query.event.Organisations;

/**
 * What somebody was, and when, as far as reports tell; they may have been it before and after.
 *
 * @param role as most briefly written
 * @param earliest day that a report supports; null together with {@code latest} when none is known
 * @param appearances by which reports say so
 */
public record Office(
    String role,
    @Nullable Affiliation affiliation,
    @Nullable LocalDate earliest,
    @Nullable LocalDate latest,
    List<EntityId> appearances) {

  /** Keeps its own copy. */
  public Office {
    appearances = List.copyOf(appearances);
  }

  static Office of(List<Attested> seen) {
    return new Office(
        seen.stream().map(each -> role(each.appearance())).min(Spelling.BRIEFEST).orElseThrow(),
        seen.stream()
            .map(each -> each.appearance().affiliation())
            .flatMap(Stream::ofNullable)
            .min(Comparator.comparing(Affiliation::name, Spelling.BRIEFEST))
            .orElse(null),
        first(seen),
        last(seen),
        seen.stream().map(each -> each.appearance().id()).sorted().toList());
  }

  private static String role(Appearance appearance) {
    return Objects.requireNonNull(appearance.role(), "who holds an office has a role");
  }

  static @Nullable LocalDate first(List<Attested> seen) {
    return seen.stream()
        .map(Attested::earliest)
        .flatMap(Stream::ofNullable)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  static @Nullable LocalDate last(List<Attested> seen) {
    return seen.stream()
        .map(Attested::latest)
        .flatMap(Stream::ofNullable)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  /** The id of the organisation it is an office of; empty for that of a country. */
  public Optional<EntityId> organisation() {
    return Optional.ofNullable(affiliation)
        .filter(of -> of.country() == null && !Identities.isCountry(of.name()))
        .map(of -> EntityId.ofOrganisation(Organisations.words(of.name())));
  }
}
