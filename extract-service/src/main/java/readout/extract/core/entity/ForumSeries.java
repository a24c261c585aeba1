package readout.extract.core.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The recurring summits and conferences of {@code forums.tsv}: which organisations hold them, and
 * by which words others are known. Immutable.
 */
public final class ForumSeries {

  private static final ForumSeries LOADED = load();

  private final Set<String> organisations = new HashSet<>();
  private final Set<String> mediators = new HashSet<>();
  private final Set<String> loose = new HashSet<>();
  private final Set<String> themselves = new HashSet<>();
  private final Map<String, String> members = new HashMap<>();
  private final List<Series> series = new ArrayList<>();

  private ForumSeries() {}

  /** Words by which a series is known, and for whom it stands; empty when for nobody in general. */
  public record Series(String words, String organisation) {}

  /** The table of the class path. */
  public static ForumSeries shared() {
    return LOADED;
  }

  private static ForumSeries load() {
    ForumSeries loaded = new ForumSeries();
    for (LexiconTable.Row row : LexiconTable.read("forums.tsv")) {
      switch (row.cell("kind")) {
        case "organisation" -> loaded.organisations.add(row.cell("form"));
        case "members" ->
            loaded.members.put(row.cell("form"), row.cell("organisation").replace('|', '\n'));
        case "loose" -> loaded.loose.add(row.cell("form"));
        case "mediator" -> loaded.mediators.add(row.cell("form"));
        case "itself" -> loaded.themselves.add(row.cell("form"));
        default -> loaded.series.add(new Series(row.cell("form"), row.cell("organisation")));
      }
    }
    return loaded;
  }

  /** Whether the meetings of an organisation are meetings of states. */
  public boolean holds(String organisation) {
    return organisations.contains(organisation);
  }

  /** Whether a name says only what kind of states come, so that it adds nothing to one who does. */
  public boolean loose(String organisation) {
    return loose.contains(organisation);
  }

  /** Whether talks called by the name of an organisation may be those of others. */
  public boolean mediates(String organisation) {
    return mediators.contains(organisation);
  }

  /** Whether a name is that of a forum, so that it can be attended and held. */
  public boolean itself(String organisation) {
    return themselves.contains(organisation);
  }

  /** The series that a noun phrase in lower case names; one with an organisation wins. */
  public Optional<Series> in(String phrase) {
    return series.stream()
        .filter(s -> phrase.contains(s.words()))
        .max((a, b) -> Integer.compare(weight(a), weight(b)));
  }

  private static int weight(Series s) {
    return s.words().length() + (s.organisation().isEmpty() ? 0 : 100);
  }

  /** Who takes part in the forums of an organisation: itself, or those the table says. */
  public List<Side> members(Side organisation) {
    String name = organisation.stands();
    return name == null || !members.containsKey(name) ? List.of(organisation) : members(name);
  }

  /** Who takes part in the forums of an organisation of this name. */
  public List<Side> members(String organisation) {
    return members.getOrDefault(organisation, organisation).lines().map(ForumSeries::side).toList();
  }

  /** "African countries", or with the country's code "China/CN". */
  private static Side side(String cell) {
    int slash = cell.indexOf('/');
    return slash < 0
        ? Side.of(new NamedSpan(0, 0, NamedSpan.Kind.ORGANISATION, cell, null, null))
        : Side.of(
            new NamedSpan(
                0,
                0,
                NamedSpan.Kind.COUNTRY,
                cell.substring(0, slash),
                cell.substring(slash + 1),
                null));
  }
}
