package readout.extract.planted.kafka;

import readout.extract.planted.core.Clocked;

/** A shell that knows the core, which knows it. */
public final class Decider {

  public String decide() {
    return new Clocked().now();
  }
}
