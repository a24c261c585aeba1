package readout.query.entity;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import readout.query.event.EntityId;
import readout.query.event.Organisations;

/**
 * An organisation of the record.
 *
 * @param forms the names that mean it
 */
public record Organisation(List<Form> forms) {

  /** Keeps its own copy. */
  public Organisation {
    forms = List.copyOf(forms);
  }

  private Organisations.@Nullable Known known() {
    return Organisations.known(written().iterator().next()).orElse(null);
  }

  private Set<String> written() {
    return forms.stream()
        .flatMap(form -> form.seen().stream())
        .map(each -> each.appearance().name())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** That of the name it is known by best, whichever names the record has. */
  public EntityId id() {
    return EntityId.ofOrganisation(Organisations.words(written().iterator().next()));
  }

  /** The one it is known by best; else as best written. */
  public String name() {
    Organisations.Known known = known();
    return known != null
        ? known.names().get(0)
        : written().stream().min(Spelling.BRIEFEST).orElseThrow();
  }

  /** What else it is called, by the record or as is known, in order of the alphabet. */
  public List<String> aliases() {
    Organisations.Known known = known();
    SortedSet<String> names = new TreeSet<>(written());
    Stream.ofNullable(known).forEach(each -> names.addAll(each.names()));
    names.remove(name());
    return List.copyOf(names);
  }

  /** Its member states where they are known, as ISO 3166-1 alpha-2. */
  public SortedSet<String> members() {
    Organisations.Known known = known();
    return known == null ? new TreeSet<>() : known.members();
  }
}
