package readout.extract.planted.core;

import java.time.Instant;
import org.apache.kafka.common.TopicPartition;
import readout.extract.planted.kafka.Decider;

/** A core with a clock, a tool and a caller. */
public final class Clocked {

  public String now() {
    return Instant.now() + new TopicPartition("t", 0).topic() + Decider.class.getName();
  }
}
