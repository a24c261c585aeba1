package readout.extract.core.entity;

/** Whether a form of an {@link Office} means one holder, several, or a group of unnamed people. */
public enum OfficeNumber {
  SINGULAR,
  PLURAL,
  GROUP
}
