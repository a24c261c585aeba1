package readout.extract.planted.core.event;

/** Something that others should not know. */
public final class Event {}
