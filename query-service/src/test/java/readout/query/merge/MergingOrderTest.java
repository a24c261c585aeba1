package readout.query.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import readout.contracts.ArticleId;
import readout.query.event.EventId;

/** Events depend on which reports there are, and not on what came when or was there before. */
class MergingOrderTest {

  @Test
  void whatCameWhenDoesNotMatter() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 60; round++) {
      List<Report> reports = randomReports(random, 40);
      Map<EventId, EventId> expected = addedAtOnce(reports);

      Collections.shuffle(reports, random);
      Record oneByOne = new Record();
      reports.forEach(report -> oneByOne.add(List.of(report)));

      assertThat(oneByOne.assignment()).as("seed %d round %d", seed, round).isEqualTo(expected);
    }
  }

  @Test
  void whatIsWithdrawnLeavesNoTrace() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 40; round++) {
      List<Report> reports = randomReports(random, 30);
      Record record = new Record();
      record.add(reports);
      Map<EventId, EventId> before = record.assignment();

      List<ArticleId> articles = reports.stream().map(r -> r.article().id()).distinct().toList();
      ArticleId article = articles.get(random.nextInt(articles.size()));
      record.withdraw(article);
      assertThat(record.assignment())
          .as("seed %d round %d", seed, round)
          .isEqualTo(record.assignmentAnew());

      record.add(reports.stream().filter(r -> r.article().id().equals(article)).toList());
      assertThat(record.assignment()).as("seed %d round %d", seed, round).isEqualTo(before);
    }
  }

  private static List<Report> randomReports(Random random, int count) {
    List<String> who =
        List.of(
            "Ann Ames/US; Ben Berg/SE",
            "Ann Ames/US; ~/SE",
            "Ames/US; Berg/SE",
            "Carl Cox/GB; Ben Berg/SE",
            "Ann Ames/US; Dora Dix/SE",
            "NATO; Ann Ames/US; Ben Berg/SE; ~/NO",
            "NATO; ~/NO");
    List<String> when =
        List.of("2024-05-01", "2024-05-02", "2024-05-03", "2024-05", "-", "2024-05-02/2024-05-03");
    List<String> how =
        List.of("held", "scheduled", "held unknown", "held call", "postponed", "cancelled");
    List<String> where = List.of("Oslo/NO", "-", "Bergen/NO", "Rome/IT");
    List<String> published = List.of("2024-05-01", "2024-05-02", "2024-05-04", "-");
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      reports.add(
          Reports.meeting(
              "%s%d %s | %s | %s | %s | %s"
                  .formatted(
                      "n",
                      random.nextInt(count),
                      any(published, random),
                      any(how, random),
                      any(when, random),
                      any(where, random),
                      any(who, random))));
    }
    return new ArrayList<>(
        Map.copyOf(reports.stream().collect(Collectors.toMap(Report::id, r -> r, (a, b) -> a)))
            .values());
  }

  private static String any(List<String> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static Map<EventId, EventId> addedAtOnce(List<Report> reports) {
    Record record = new Record();
    record.add(reports);
    return record.assignment();
  }
}
