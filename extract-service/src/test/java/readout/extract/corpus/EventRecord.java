package readout.extract.corpus;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What meetings and agreements have in common for a scorer. */
sealed interface EventRecord permits MeetingRecord, AgreementRecord {
  @Nullable String id();

  @Nullable When date();

  @Nullable List<String> evidence();

  boolean optional();
}
