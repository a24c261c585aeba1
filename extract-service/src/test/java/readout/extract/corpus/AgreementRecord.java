package readout.extract.corpus;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An agreement of a gold record or an answer. */
record AgreementRecord(
    @JsonProperty("event_id") @Nullable String id,
    List<String> parties,
    @Nullable String subject,
    @Nullable String instrument,
    @Nullable String status,
    @Nullable When date,
    @Nullable List<String> evidence,
    boolean optional)
    implements EventRecord {

  AgreementRecord {
    parties = List.copyOf(parties);
    date = date == null ? new When(null, null) : date;
    evidence = evidence == null ? List.of() : List.copyOf(evidence);
  }

  /** The parties by the one name of each. */
  List<String> partyNames() {
    return parties.stream().map(Actors::name).filter(name -> !name.isEmpty()).toList();
  }
}
