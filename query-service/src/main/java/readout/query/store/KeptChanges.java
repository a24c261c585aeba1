package readout.query.store;

/**
 * Which changes are there to be asked for.
 *
 * @param forgotten the number of the last change that is no longer kept; 0 when all are
 * @param latest the number of the last change there was; the events that are read after this was
 *     asked for have it
 */
public record KeptChanges(long forgotten, long latest) {

  /** Whether somebody who has come so far has missed changes. */
  public boolean missedAfter(long number) {
    return number < forgotten;
  }
}
