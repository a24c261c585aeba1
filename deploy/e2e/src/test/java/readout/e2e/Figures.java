package readout.e2e;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The metrics that dashboard and alerts ask for, and those that a service offers. */
final class Figures {

  /** All but {@code up}, which is Prometheus's own. */
  private static final Pattern ASKED = Pattern.compile("\\b[a-z]+_[a-z0-9_]+(?=[\\[{) ]|$)");

  private static final Pattern OFFERED = Pattern.compile("(?m)^[a-z][a-zA-Z0-9_]*");

  /** Labels stand in braces and after {@code by}. */
  private static final Pattern LABELS = Pattern.compile("\\{[^}]*}|\\bby \\([^)]*\\)");

  private static final Pattern FUNCTIONS = Pattern.compile("histogram_quantile");

  private Figures() {}

  static Set<String> asked(Path observability) throws IOException {
    Set<String> names = asked(new ObjectMapper(), observability.resolve("grafana-dashboard.json"));
    names.addAll(asked(new YAMLMapper(), observability.resolve("alerts.yml")));
    return names;
  }

  private static Set<String> asked(ObjectMapper mapper, Path file) throws IOException {
    List<String> queries = mapper.readTree(file.toFile()).findValuesAsText("expr");
    return queries.stream()
        .map(query -> LABELS.matcher(query).replaceAll(" "))
        .map(query -> FUNCTIONS.matcher(query).replaceAll(" "))
        .flatMap(query -> ASKED.matcher(query).results())
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The names in what {@code /q/metrics} answers. */
  static Set<String> offered(String metrics) {
    return OFFERED
        .matcher(metrics)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
