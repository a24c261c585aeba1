package readout.query.api;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import readout.contracts.Instrument;
import readout.contracts.MeetingFormat;
import readout.contracts.MeetingMode;
import readout.query.event.Facet;
import readout.query.event.NamePattern;
import readout.query.store.Traits;

/** The traits that a request asks for, checked. */
final class TraitsRequest {

  private static final Map<Facet, Parameter> PARAMETERS =
      Map.of(
          Facet.ORGANISATION, Parameter.ORGANISATION,
          Facet.PARTY, Parameter.PARTY,
          Facet.TOPIC, Parameter.TOPIC,
          Facet.SOURCE, Parameter.SOURCE);

  private TraitsRequest() {}

  static Traits of(Parameters parameters) {
    List<String> places = parameters.all(Parameter.PLACE, TraitsRequest::place);
    return new Traits(
        names(parameters, places),
        places.stream().filter(EventListRequest::isCountry).collect(Collectors.toSet()),
        oneOf(parameters, Parameter.MODE, MeetingMode.values()),
        oneOf(parameters, Parameter.FORMAT, MeetingFormat.values()),
        oneOf(parameters, Parameter.INSTRUMENT, Instrument.values()),
        parameters.one(Parameter.Q, EventListRequest::name).orElse(null));
  }

  private static Map<Facet, List<NamePattern>> names(Parameters parameters, List<String> places) {
    Map<Facet, List<NamePattern>> names = new EnumMap<>(Facet.class);
    PARAMETERS.forEach(
        (facet, parameter) -> names.put(facet, parameters.all(parameter, EventListRequest::name)));
    names.put(
        Facet.PLACE,
        places.stream()
            .filter(Predicate.not(EventListRequest::isCountry))
            .flatMap(each -> EventListRequest.name(each).stream())
            .toList());
    names.values().removeIf(List::isEmpty);
    return names;
  }

  /** As it was given: a code, or words of a name. */
  private static Optional<String> place(String text) {
    return EventListRequest.name(text).map(words -> text.strip());
  }

  private static Set<String> oneOf(Parameters parameters, Parameter parameter, Enum<?>[] known) {
    Set<String> texts = Parameter.texts(known).collect(Collectors.toSet());
    Function<String, Optional<String>> parser = text -> Optional.of(text).filter(texts::contains);
    return Set.copyOf(parameters.all(parameter, parser));
  }
}
