package readout.extract.core.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.contracts.AgreementStatus;
import readout.contracts.Instrument;
import readout.contracts.Place;
import readout.extract.core.entity.Discourse;
import readout.extract.core.entity.Side;
import readout.extract.core.frame.AgreementMention;
import readout.extract.core.time.ResolvedDate;

/** An agreement as far as the article has told it. */
final class AgreementDraft {

  private final List<AgreementMention> mentions = new ArrayList<>();
  private List<Side> sides = List.of();
  private List<Side> signatories = List.of();
  private AgreementStatus status;
  private @Nullable ResolvedDate date;
  private @Nullable Place place;

  AgreementDraft(AgreementMention first) {
    this.status = first.status();
    add(first);
  }

  /** Whether a mention speaks of this agreement: same kind, parties, subject, no other day. */
  boolean takes(AgreementMention mention) {
    boolean parties = within(mention.sides(), sides) || within(sides, mention.sides());
    return parties && mention.instrument() == instrument() && dates(mention) && subjects(mention);
  }

  void add(AgreementMention mention) {
    mentions.add(mention);
    sides = joined(sides, mention.sides());
    signatories = joined(signatories, mention.signatories());
    if (status.ordinal() < mention.status().ordinal()) {
      status = mention.status();
      date = mention.date() != null ? mention.date() : date;
    }
    date = date == null ? mention.date() : date;
    place = place == null ? mention.place() : place;
  }

  private static List<Side> joined(List<Side> one, List<Side> other) {
    List<Side> all = new ArrayList<>(one);
    all.addAll(other);
    return Discourse.distinct(all);
  }

  private static boolean within(List<Side> some, List<Side> all) {
    return some.stream()
        .filter(s -> s.stands() != null)
        .allMatch(s -> all.stream().anyMatch(o -> String.valueOf(s.stands()).equals(o.stands())));
  }

  private boolean dates(AgreementMention mention) {
    ResolvedDate a = date;
    ResolvedDate b = mention.date();
    return a == null
        || b == null
        || (!a.earliest().isAfter(b.latest()) && !b.earliest().isAfter(a.latest()));
  }

  private boolean subjects(AgreementMention mention) {
    Set<String> here = words(subject());
    Set<String> there = words(mention.subject());
    if (here.isEmpty() || there.isEmpty()) {
      return true;
    }
    there.retainAll(here);
    return !there.isEmpty() && instrument() != Instrument.PLEDGE;
  }

  private static Set<String> words(@Nullable String subject) {
    Set<String> words = new HashSet<>();
    if (subject != null) {
      for (String word : subject.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
        if (word.length() > 3) {
          words.add(word);
        }
      }
    }
    return words;
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
}
