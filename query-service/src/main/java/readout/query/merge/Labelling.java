package readout.query.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import readout.contracts.ActorKind;
import readout.contracts.Affiliation;
import readout.contracts.Participant;
import readout.contracts.Party;
import readout.contracts.Place;
import readout.query.event.Countries;
import readout.query.event.Facet;
import readout.query.event.Labels;
import readout.query.event.NameWords;
import readout.query.event.Organisations;

/** Gathers what an event is found by. An organisation is found by each name that is known of it. */
final class Labelling {

  private final Map<Facet, Set<String>> names = new EnumMap<>(Facet.class);
  private final List<String> text = new ArrayList<>();
  private @Nullable String placeCountry;

  Labelling participants(Collection<Participant> participants) {
    for (Participant each : participants) {
      add(text, each.name());
      organisation(each).forEach(name -> add(Facet.ORGANISATION, name));
    }
    return this;
  }

  Labelling parties(Collection<Party> parties) {
    for (Party each : parties) {
      if (each.kind() == ActorKind.ORGANISATION) {
        namesOf(each.name()).forEach(name -> add(Facet.ORGANISATION, name));
        namesOf(each.name()).forEach(name -> add(Facet.PARTY, name));
      } else {
        add(Facet.PARTY, each.name());
      }
    }
    return this;
  }

  Labelling place(@Nullable Place place) {
    if (place != null) {
      add(Facet.PLACE, place.city() == null ? place.name() : place.name() + " " + place.city());
      placeCountry = place.country();
    }
    return this;
  }

  Labelling topics(Stream<@Nullable String> topics) {
    topics.flatMap(Stream::ofNullable).forEach(topic -> add(Facet.TOPIC, topic));
    return this;
  }

  /**
   * @param quoted those whose words are answered
   */
  Labels of(Collection<Report> reports, Stream<Report> quoted) {
    quoted
        .flatMap(each -> each.event().evidence().stream())
        .forEach(each -> text.add(each.quote()));
    reports.stream()
        .flatMap(each -> Stream.ofNullable(each.article().source()))
        .forEach(names(Facet.SOURCE)::add);
    SortedSet<String> words = new TreeSet<>();
    text.forEach(each -> words.addAll(NameWords.of(each).words()));
    Map<Facet, List<NameWords>> found = new EnumMap<>(Facet.class);
    names.forEach((facet, each) -> found.put(facet, Rendering.names(each.stream())));
    return new Labels(found, placeCountry, words);
  }

  /** A country is none, though somebody may stand for it. */
  private static Stream<String> organisation(Participant participant) {
    Affiliation affiliation = participant.affiliation();
    String name = participant.name();
    Stream<String> self =
        participant.kind() == ActorKind.ORGANISATION && name != null
            ? namesOf(name)
            : Stream.empty();
    return affiliation == null || isCountry(affiliation.name())
        ? self
        : Stream.concat(self, namesOf(affiliation.name()));
  }

  private static boolean isCountry(String name) {
    return Countries.of(new Party(name, ActorKind.COUNTRY, null)).isPresent();
  }

  private static Stream<String> namesOf(String organisation) {
    return Stream.concat(
        Stream.of(organisation),
        Organisations.known(organisation).stream().flatMap(known -> known.names().stream()));
  }

  private void add(Facet facet, String name) {
    names(facet).add(name);
    text.add(name);
  }

  private static void add(List<String> text, @Nullable String name) {
    if (name != null) {
      text.add(name);
    }
  }

  private Set<String> names(Facet facet) {
    return names.computeIfAbsent(facet, absent -> new LinkedHashSet<>());
  }
}
