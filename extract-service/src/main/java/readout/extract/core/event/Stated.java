package readout.extract.core.event;

import java.util.List;
import readout.extract.core.frame.MeetingMention;

/**
 * A mention with the sides that its frame found, and who else may take part.
 *
 * @param around everybody spoken of near it, and what is seen of them
 */
record Stated(MeetingMention mention, List<SideCandidate> around) {}
