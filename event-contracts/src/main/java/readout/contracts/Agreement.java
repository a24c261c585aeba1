package readout.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as one article reports it.
 *
 * @param subject what it is about, in the text's own words; null where the text does not say
 * @param parties those bound by it
 * @param signatories the persons who signed it
 * @param date when its status came about; for a planned signing the planned day
 * @param meeting the meeting of the same article at which it was reached, or null
 */
public record Agreement(
    MentionId id,
    AgreementStatus status,
    Instrument instrument,
    @Nullable String subject,
    List<Party> parties,
    List<Participant> signatories,
    @Nullable EventDate date,
    @Nullable Place place,
    List<String> topics,
    List<Evidence> evidence,
    double confidence,
    @Nullable MentionId meeting)
    implements DiplomaticEvent {

  /** An agreement says where it was read. */
  public Agreement {
    Checks.present("id", id);
    Checks.present("status", status);
    Checks.present("instrument", instrument);
    subject = Checks.textOrNull(subject);
    parties = Checks.list("parties", parties);
    signatories = Checks.list("signatories", signatories);
    topics = Checks.texts("topics", topics);
    evidence = Checks.list("evidence", evidence);
    Checks.share("confidence", confidence);
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("agreement without evidence: " + id);
    }
  }
}
