package readout.query.claim;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import readout.contracts.DiplomaticEvent;
import readout.contracts.Extraction;
import readout.contracts.Outcome;
import readout.query.check.CheckedEvent;
import readout.query.check.Comparison;
import readout.query.check.Verdict;
import readout.query.config.QueryConfig;

/** Checks claims, so many at a time; the others wait for their turn. */
@Singleton
public class ClaimDesk {

  /** What one claim tells beyond that is not looked up. */
  private static final int MOST_EVENTS = 8;

  /** For each that is checked so many may wait: each holds a thread that others could have. */
  private static final int WAITING = 2;

  private final ClaimReader reader;
  private final Candidates candidates;
  private final Semaphore admitted;
  private final Semaphore turns;
  private final Duration patience;

  ClaimDesk(ClaimReader reader, Candidates candidates, QueryConfig config) {
    this.reader = reader;
    this.candidates = candidates;
    int atOnce = config.checks().atOnce();
    this.admitted = new Semaphore(atOnce * (1 + WAITING));
    this.turns = new Semaphore(atOnce, true);
    this.patience = config.checks().patience();
  }

  /**
   * What the record says to the claim.
   *
   * @throws ChecksUnavailableException when none can be checked for now
   */
  public Check check(Claim claim) throws InterruptedException {
    if (!admitted.tryAcquire()) {
      throw new ChecksUnavailableException(ChecksUnavailableException.Cause.BUSY);
    }
    try {
      return inTurn(claim);
    } finally {
      admitted.release();
    }
  }

  private Check inTurn(Claim claim) throws InterruptedException {
    if (!turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new ChecksUnavailableException(ChecksUnavailableException.Cause.BUSY);
    }
    try {
      return compared(reader.read(claim));
    } finally {
      turns.release();
    }
  }

  private Check compared(Extraction read) {
    if (read.outcome() == Outcome.UNSUPPORTED_LANGUAGE) {
      return new Check(false, Verdict.NO_RECORD, List.of());
    }
    List<CheckedEvent> events =
        Stream.<DiplomaticEvent>concat(read.meetings().stream(), read.agreements().stream())
            .limit(MOST_EVENTS)
            .map(event -> Comparison.of(event, candidates.of(event)))
            .toList();
    return new Check(true, Comparison.verdict(events), events);
  }
}
