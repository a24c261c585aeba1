package readout.stack.replay;

import java.io.IOException;

/** Tells a comparison: each article as it comes, the sums at the end. */
interface Report extends Comparison.Reader {

  void begin(ReplayName name) throws IOException;

  void end(Totals totals) throws IOException;
}
