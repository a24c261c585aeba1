package readout.query.check;

import java.util.EnumSet;
import java.util.Set;
import readout.contracts.AgreementStatus;

/** How far an agreement is claimed to have come, beside how far it is told to have come. */
final class AgreementStatuses {

  private static final Set<AgreementStatus> CONCLUDED =
      EnumSet.of(
          AgreementStatus.AGREED,
          AgreementStatus.SIGNED,
          AgreementStatus.RATIFIED,
          AgreementStatus.IN_FORCE);

  private static final Set<AgreementStatus> COMING =
      EnumSet.of(AgreementStatus.PROPOSED, AgreementStatus.NEGOTIATING);

  private AgreementStatuses() {}

  static Bearing bearing(AgreementStatus claimed, AgreementStatus told) {
    if (claimed == told) {
      return Bearing.AGREES;
    }
    if (COMING.contains(claimed)) {
      return told.compareTo(claimed) > 0 ? Bearing.AGREES : Bearing.SILENT;
    }
    if (CONCLUDED.contains(claimed)) {
      return besideConcluded(claimed, told);
    }
    return claimed == AgreementStatus.REJECTED && CONCLUDED.contains(told)
        ? Bearing.DIFFERS
        : Bearing.SILENT;
  }

  /** Whether both say that there is an agreement, though not how far it has come. */
  static boolean bothConcluded(AgreementStatus claimed, AgreementStatus told) {
    return CONCLUDED.contains(claimed) && CONCLUDED.contains(told);
  }

  /** What is ratified was signed; what was ended had been agreed. */
  private static Bearing besideConcluded(AgreementStatus claimed, AgreementStatus told) {
    return switch (told) {
      case PROPOSED, NEGOTIATING -> Bearing.SILENT;
      case REJECTED -> Bearing.DIFFERS;
      case AGREED, SIGNED, RATIFIED, IN_FORCE ->
          told.compareTo(claimed) > 0 ? Bearing.AGREES : Bearing.SILENT;
      case SUSPENDED, TERMINATED ->
          claimed.compareTo(AgreementStatus.SIGNED) <= 0 ? Bearing.AGREES : Bearing.SILENT;
    };
  }
}
