package readout.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Which stage of extraction took which part of the time, over the rounds. */
final class StageTable {

  private record Round(double tagging, double parsing, double rest, double all) {}

  private final List<Round> rounds = new ArrayList<>();
  private double sentencesParsed;
  private double wordsParsed;

  void add(Readout.Stages stages, Run run) {
    double tagging = stages.taggingNanos.sum() / 1e9;
    double parsing = stages.parsingNanos.sum() / 1e9;
    rounds.add(new Round(tagging, parsing, run.seconds() - tagging - parsing, run.seconds()));
    sentencesParsed = (double) stages.parsed.sum() / stages.sentences.sum();
    wordsParsed = (double) stages.wordsParsed.sum() / stages.words.sum();
  }

  void print(PrintStream out) {
    out.println("stages of Readout, share of one thread's time (median)");
    print(
        out, "split, tag, names", Medians.of(rounds.stream().mapToDouble(r -> r.tagging / r.all)));
    print(out, "parse", Medians.of(rounds.stream().mapToDouble(r -> r.parsing / r.all)));
    print(
        out, "clean, people, events", Medians.of(rounds.stream().mapToDouble(r -> r.rest / r.all)));
    out.printf(
        "sentences parsed %.0f%%, words in them %.0f%%%n",
        sentencesParsed * 100, wordsParsed * 100);
  }

  private static void print(PrintStream out, String stage, double share) {
    out.printf("%-24s %13.0f%%%n", stage, share * 100);
  }
}
