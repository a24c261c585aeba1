package readout.extract.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import readout.contracts.Agreement;
import readout.contracts.EventDate;
import readout.contracts.Evidence;
import readout.contracts.Meeting;
import readout.contracts.Participant;
import readout.contracts.Party;
import readout.contracts.Place;
import readout.extract.cli.Explanation.Candidate;
import readout.extract.cli.Explanation.Fate;
import readout.extract.cli.Explanation.Line;

/** An explanation for the eyes: the sentences first, the events with their evidence last. */
final class PlainExplanation {

  private final PrintStream out;

  PlainExplanation(PrintStream out) {
    this.out = out;
  }

  void print(Explanation explanation) {
    out.println("== " + explanation.file());
    explanation.sentences().forEach(this::print);
    out.println();
    out.println("-- " + explanation.extraction().outcome().name().toLowerCase(Locale.ROOT));
    explanation.extraction().meetings().forEach(this::print);
    explanation.extraction().agreements().forEach(this::print);
    out.println();
  }

  private void print(Line line) {
    out.println();
    out.println("[" + line.index() + "] " + oneLine(line.text()));
    if (!line.parsed()) {
      out.println("    not parsed: no trigger");
      return;
    }
    out.println("    parsed: " + String.join(", ", line.triggers()));
    line.candidates().forEach(this::print);
    if (!line.silent().isEmpty()) {
      out.println("    nothing read at: " + String.join(", ", line.silent()));
    }
  }

  private void print(Candidate candidate) {
    out.println(
        "    "
            + joined(
                candidate.kind() + " " + candidate.frame() + " at \"" + candidate.trigger() + "\"",
                candidate.status(),
                candidate.mode(),
                candidate.date(),
                candidate.place(),
                candidate.about(),
                candidate.complete() ? null : "incomplete"));
    candidate.sides().forEach(side -> out.println("        side " + side));
    candidate.became().forEach(fate -> out.println("        -> " + fate(fate)));
  }

  private static String fate(Fate fate) {
    return fate.reason() != null
        ? fate.what() + ": " + fate.reason()
        : fate.what() + " " + fate.event();
  }

  private void print(Meeting meeting) {
    out.println(
        joined(
            "meeting " + meeting.id().value(),
            word(meeting.status()),
            word(meeting.mode()),
            word(meeting.format()),
            date(meeting.date()),
            place(meeting.place()),
            "confidence " + meeting.confidence()));
    print(meeting.participants(), meeting.evidence());
  }

  private void print(Agreement agreement) {
    out.println(
        joined(
            "agreement " + agreement.id().value(),
            word(agreement.status()),
            word(agreement.instrument()),
            agreement.subject(),
            date(agreement.date()),
            place(agreement.place()),
            agreement.meeting() == null ? null : "at " + agreement.meeting().value(),
            "confidence " + agreement.confidence()));
    out.println(
        "    parties "
            + agreement.parties().stream().map(Party::name).collect(Collectors.joining(", ")));
    print(agreement.signatories(), agreement.evidence());
  }

  private void print(List<Participant> participants, List<Evidence> evidence) {
    for (Participant participant : participants) {
      String stands = participant.affiliation() == null ? null : participant.affiliation().name();
      String name = participant.name() == null ? "?" : participant.name();
      out.println("    " + joined(name, participant.role(), stands));
    }
    for (Evidence quote : evidence) {
      out.println("    \"" + oneLine(quote.quote()) + "\" (" + quote.frame() + ")");
    }
  }

  private static @Nullable String date(@Nullable EventDate date) {
    return date == null ? null : date.edtf();
  }

  private static @Nullable String place(@Nullable Place place) {
    return place == null ? null : place.name();
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static String joined(@Nullable String... parts) {
    return Stream.of(parts)
        .filter(part -> part != null && !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
