package readout.ingest.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import readout.ingest.fuzz.FuzzedRequest.Ending;

/** What every answer keeps to, whatever was asked. */
final class AnswerCheck {

  private static final String PROBLEM = "application/problem+json";
  private static final String NDJSON = "application/x-ndjson";
  private static final List<String> MEMBERS = List.of("type", "title", "status", "detail");

  /**
   * What the HTTP server refuses with an empty body since it could not read the request, before any
   * code of the service is asked: a start line or header that is bad or too long, and a target that
   * is no URI.
   */
  private static final Set<Integer> BY_SERVER = Set.of(400, 414, 431);

  private static final ObjectMapper JSON = new ObjectMapper();

  private AnswerCheck() {}

  /** What is wrong with the answer; empty when nothing is. */
  static Optional<String> fault(FuzzedRequest request, FuzzedAnswer answer) {
    boolean isWhole = request.ending() == Ending.ANSWERED;
    if (answer == FuzzedAnswer.CLOSED) {
      return Optional.of("closed without an answer").filter(ignored -> isWhole);
    }
    if (answer == FuzzedAnswer.HTTP_2) {
      return Optional.of("not HTTP/1.1");
    }
    if (answer.status() >= 500) {
      return Optional.of("a fault of the service");
    }
    if (answer.status() >= 400 && !request.isHead()) {
      boolean isRouted = isWhole && request.hasTarget();
      boolean isOurs = isRouted ? !isOfMetrics(request, answer) : !isByServer(answer);
      return isOurs ? refusal(answer) : Optional.empty();
    }
    return request.lines() >= 0 ? lines(request, answer) : Optional.empty();
  }

  /** Whether the HTTP server refused it on its own. */
  static boolean isByServer(FuzzedAnswer answer) {
    return BY_SERVER.contains(answer.status()) && answer.body().length == 0;
  }

  /** The figures are Quarkus's own answer, which knows but one refusal. */
  private static boolean isOfMetrics(FuzzedRequest request, FuzzedAnswer answer) {
    return answer.status() == 406 && request.toString().contains("/q/metrics");
  }

  private static Optional<String> refusal(FuzzedAnswer answer) {
    return answer.mediaType().equals(PROBLEM)
        ? problem(answer.text(), answer.status())
        : Optional.of("a refusal that is no problem document");
  }

  private static Optional<String> problem(String text, int status) {
    try {
      JsonNode problem = JSON.readTree(text);
      return MEMBERS.stream()
          .filter(name -> problem.path(name).asText().isBlank())
          .map(name -> "a problem without " + name)
          .findFirst()
          .or(
              () ->
                  Optional.of("a problem of another status")
                      .filter(ignored -> isOther(problem, status)));
    } catch (JsonProcessingException e) {
      return Optional.of("a problem that is no JSON");
    }
  }

  private static boolean isOther(JsonNode problem, int status) {
    return problem.path("status").asInt() != status;
  }

  private static Optional<String> lines(FuzzedRequest request, FuzzedAnswer answer) {
    List<String> lines = answer.text().lines().toList();
    if (!answer.mediaType().equals(NDJSON) || lines.size() != request.lines()) {
      return Optional.of("%d answers to %d lines".formatted(lines.size(), request.lines()));
    }
    return lines.stream().flatMap(AnswerCheck::line).findFirst();
  }

  private static Stream<String> line(String line) {
    try {
      JsonNode answer = JSON.readTree(line);
      int status = answer.path("status").asInt();
      if (answer.has("outcome")) {
        return Stream.empty();
      }
      return status >= 500
          ? Stream.of("a fault of the service in a line")
          : problem(line, status).stream();
    } catch (JsonProcessingException e) {
      return Stream.of("an answered line that is no JSON");
    }
  }
}
