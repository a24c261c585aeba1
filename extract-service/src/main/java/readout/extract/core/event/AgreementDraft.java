package readout.extract.core.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import readout.contracts.AgreementStatus;
import readout.contracts.Instrument;
import readout.contracts.Place;
import readout.extract.core.entity.Discourse;
import readout.extract.core.entity.Side;
import readout.extract.core.frame.AgreementMention;
import readout.extract.core.time.ResolvedDate;
import readout.extract.core.time.Tense;

/** An agreement as far as the article has told it. Changed by {@link AgreementMerger} only. */
final class AgreementDraft {

  private final List<AgreementMention> mentions = new ArrayList<>();
  private List<Side> sides = List.of();
  private List<Side> signatories = List.of();
  private AgreementStatus status;
  private int rank;
  private @Nullable ResolvedDate date;
  private @Nullable Place place;
  private @Nullable ResolvedDate occasion;

  AgreementDraft(AgreementMention first) {
    this.status = first.status();
    this.rank = rank(first);
    add(first);
  }

  void add(AgreementMention mention) {
    mentions.add(mention);
    sides = joined(sides, mention.sides());
    signatories = joined(signatories, mention.bound().signatories());
    if (rank < rank(mention)) {
      rank = rank(mention);
      status = mention.status();
      date = mention.date() != null ? mention.date() : date;
    }
    date = date == null ? mention.date() : date;
    place = place == null ? mention.place() : place;
  }

  /** The later a status comes in an agreement's life, the more it counts; mere validity least. */
  private static int rank(AgreementMention mention) {
    return switch (mention.status()) {
      case IN_FORCE -> mention.frame().equals("agreement-force") ? 6 : standing(mention);
      case PROPOSED -> 1;
      case NEGOTIATING -> 2;
      case AGREED -> 3;
      case SIGNED -> 4;
      case RATIFIED -> 5;
      case SUSPENDED, TERMINATED, REJECTED -> 7;
    };
  }

  /** What was made long ago is not made anew where it is told of again. */
  private static int standing(AgreementMention mention) {
    boolean made = !mention.frame().equals("agreement-reference");
    return made && mention.date() != null ? 3 : 0;
  }

  private static List<Side> joined(List<Side> one, List<Side> other) {
    List<Side> all = new ArrayList<>(one);
    all.addAll(other);
    return Discourse.distinct(all);
  }

  /** Whether the rules alone take it for an agreement. */
  boolean certain() {
    return mentions.get(0).certain();
  }

  /** Whether the article tells that it was made, and does not merely refer to it. */
  boolean made() {
    return mentions.stream().anyMatch(m -> !m.frame().equals("agreement-reference"));
  }

  /** Whether it is still to be signed. */
  boolean ahead() {
    return mentions.get(0).act().tense() == Tense.FUTURE;
  }

  List<AgreementMention> mentions() {
    return mentions;
  }

  AgreementStatus status() {
    return status;
  }

  Instrument instrument() {
    return mentions.get(0).instrument();
  }

  @Nullable String subject() {
    return mentions.get(0).subject();
  }

  List<Side> sides() {
    return sides;
  }

  List<Side> signatories() {
    return signatories;
  }

  @Nullable ResolvedDate date() {
    return date;
  }

  @Nullable Place place() {
    return place;
  }

  /** The day of the visit, the forum or the talks at which it is made, where nothing else tells. */
  void settle(@Nullable ResolvedDate day) {
    occasion = day;
  }

  @Nullable ResolvedDate occasion() {
    return occasion;
  }

  /** Whether its first mention tells that it was made, as news. */
  boolean fresh() {
    AgreementMention first = mentions.get(0);
    return first.made() && first.act().tense() == Tense.PAST && certain();
  }

  /** Whether it binds just these. */
  boolean binds(List<Side> others) {
    return states(sides).equals(states(others));
  }

  private static Set<String> states(List<Side> sides) {
    return sides.stream()
        .map(Side::stands)
        .flatMap(Stream::ofNullable)
        .collect(Collectors.toUnmodifiableSet());
  }
}
