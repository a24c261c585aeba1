package readout.query.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import readout.contracts.ArticleReference;
import readout.contracts.DiplomaticEvent;
import readout.contracts.Evidence;
import readout.contracts.Meeting;
import readout.contracts.MeetingStatus;

/** A claimed event beside one of the record, field by field. */
final class Findings {

  /** Passages of one field are enough; the event has all its reports. */
  private static final int MOST_PASSAGES = 5;

  /** Where a report that says nothing of a field cannot contradict it. */
  private static final Set<ComparedField> TOLD_IN_PART =
      EnumSet.of(
          ComparedField.PARTICIPANTS,
          ComparedField.PARTIES,
          ComparedField.SIGNATORIES,
          ComparedField.STATUS);

  private final DiplomaticEvent claimed;
  private final RecordedEvent recorded;
  private final Map<ComparedField, FieldFinding> byField = new EnumMap<>(ComparedField.class);

  private Findings(DiplomaticEvent claimed, RecordedEvent recorded) {
    this.claimed = claimed;
    this.recorded = recorded;
    for (ComparedField field : ComparedField.of(claimed)) {
      Bearing whole = field.bearing(claimed, recorded.event());
      if (whole != Bearing.UNCLAIMED) {
        byField.put(field, finding(field, whole));
      }
    }
  }

  /** Both of one type. */
  static Findings of(DiplomaticEvent claimed, RecordedEvent recorded) {
    return new Findings(claimed, recorded);
  }

  List<FieldFinding> fields() {
    return List.copyOf(byField.values());
  }

  /** Null when nothing is claimed of it. */
  @Nullable Finding of(ComparedField field) {
    FieldFinding found = byField.get(field);
    return found == null ? null : found.finding();
  }

  boolean supports(ComparedField field) {
    return of(field) == Finding.SUPPORTED;
  }

  boolean claims(ComparedField field) {
    return byField.containsKey(field);
  }

  /** The fields that cannot be true beside the claim. */
  Set<ComparedField> contrary() {
    Set<ComparedField> contrary = EnumSet.noneOf(ComparedField.class);
    byField.forEach(
        (field, found) -> {
          if (found.finding() == Finding.CONTRADICTED) {
            contrary.add(field);
          }
        });
    return contrary;
  }

  boolean supportAll() {
    return byField.values().stream().allMatch(found -> found.finding() == Finding.SUPPORTED);
  }

  private FieldFinding finding(ComparedField field, Bearing whole) {
    List<Account> agreeing = new ArrayList<>();
    List<Account> differing = new ArrayList<>();
    for (Account account : telling(field)) {
      switch (field.bearing(claimed, account.event())) {
        case AGREES -> agreeing.add(account);
        case DIFFERS -> {
          if (!(whole == Bearing.AGREES && isOutdated(field, account))) {
            differing.add(account);
          }
        }
        case SILENT -> {
          if (whole == Bearing.AGREES && tellsPart(field, account)) {
            agreeing.add(account);
          }
        }
        case UNCLAIMED -> {}
      }
    }
    return new FieldFinding(
        field,
        finding(field, whole, !agreeing.isEmpty(), !differing.isEmpty()),
        field.value(claimed),
        field.value(recorded.event()),
        passages(field, agreeing),
        passages(field, differing));
  }

  private static Finding finding(
      ComparedField field, Bearing whole, boolean agreeing, boolean differing) {
    if (whole == Bearing.AGREES) {
      return Finding.SUPPORTED;
    }
    if (agreeing) {
      return whole == Bearing.DIFFERS || differing ? Finding.DISPUTED : Finding.SUPPORTED;
    }
    boolean contrary = differing && !TOLD_IN_PART.contains(field);
    return whole == Bearing.DIFFERS || contrary ? Finding.CONTRADICTED : Finding.NOT_TOLD;
  }

  /** Who foretold a meeting for a day does not say that it was held on it. */
  private List<Account> telling(ComparedField field) {
    if (field == ComparedField.STATUS) {
      return recorded.accounts();
    }
    List<Account> current =
        recorded.accounts().stream()
            .filter(
                account -> ComparedField.STATUS.bearing(claimed, account.event()) == Bearing.AGREES)
            .toList();
    return current.isEmpty() ? recorded.accounts() : current;
  }

  /** That it was put off once does not contradict that it was held in the end. */
  private static boolean isOutdated(ComparedField field, Account account) {
    return field == ComparedField.STATUS
        && account.event() instanceof Meeting meeting
        && meeting.status() == MeetingStatus.POSTPONED;
  }

  /** Reports that each name some of those who took part support it together. */
  private boolean tellsPart(ComparedField field, Account account) {
    return field == ComparedField.PARTICIPANTS
        && claimed instanceof Meeting meeting
        && account.event() instanceof Meeting told
        && Attendance.of(meeting.participants(), told.participants()).somebodyThere();
  }

  private static List<Passage> passages(ComparedField field, List<Account> accounts) {
    return accounts.stream().limit(MOST_PASSAGES).map(account -> passage(field, account)).toList();
  }

  private static Passage passage(ComparedField field, Account account) {
    ArticleReference article = account.article();
    DiplomaticEvent event = account.event();
    return new Passage(
        article.id(),
        event.id(),
        article.source(),
        article.published(),
        article.url(),
        field.value(event),
        quote(field, event));
  }

  /** The passage that has the field's own words, else the first. */
  private static String quote(ComparedField field, DiplomaticEvent event) {
    Stream<String> quotes = event.evidence().stream().map(Evidence::quote);
    List<String> words = field.wording(event).toList();
    return quotes
        .filter(quote -> words.stream().anyMatch(quote::contains))
        .findFirst()
        .orElseGet(() -> event.evidence().get(0).quote());
  }
}
