package readout.extract.kafka;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import readout.contracts.Topics;

/** What the consumer last knew of itself and of its broker, for health and metrics. */
public final class ConsumerState {

  private static final Logger LOG = Logger.getLogger(ConsumerState.class);

  private volatile boolean assigned;
  private volatile boolean answering;
  private volatile long lag;
  private @Nullable String lastFault;

  /** Whether the consumer has its share of the partitions, which may be none. */
  public boolean isAssigned() {
    return assigned;
  }

  /** Whether the broker answered when it was last asked, a few seconds ago at most. */
  public boolean isAnswering() {
    return answering;
  }

  /** How many records of the assigned partitions are not answered yet. */
  public long lag() {
    return lag;
  }

  void assigned(boolean now) {
    assigned = now;
  }

  /** The broker answered, and so many records are not yet answered. */
  void answers(long lagNow) {
    if (!answering) {
      LOG.infof("broker answers topic=%s lag=%d", Topics.ARTICLES, lagNow);
    }
    answering = true;
    lastFault = null;
    lag = lagNow;
  }

  /** Says so once for each fault, not at each attempt. */
  void fails(Exception fault) {
    String name = fault.getClass().getSimpleName();
    if (!name.equals(lastFault)) {
      LOG.warnf("broker fails topic=%s fault=%s", Topics.ARTICLES, fault);
    }
    answering = false;
    lastFault = name;
  }
}
