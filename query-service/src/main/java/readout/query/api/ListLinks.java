package readout.query.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import readout.query.relation.Actor;
import readout.query.relation.Period;

/** Leads to the lists that have all of what is counted; people are found there by name. */
final class ListLinks {

  private ListLinks() {}

  static String meetings(Period period, Actor... actors) {
    return to("/meetings", period, actors);
  }

  static String agreements(Period period, Actor... actors) {
    return to("/agreements", period, actors);
  }

  private static String to(String path, Period period, Actor... actors) {
    List<String> query = new ArrayList<>();
    for (Actor actor : actors) {
      query.add(
          switch (actor.kind()) {
            case COUNTRY -> value(Parameter.COUNTRY, actor.id());
            case ORGANISATION -> value(Parameter.ORGANISATION, actor.name());
            case PERSON -> value(Parameter.PARTICIPANT, actor.name());
          });
    }
    Stream.ofNullable(period.from()).forEach(day -> query.add(value(Parameter.FROM, day + "")));
    Stream.ofNullable(period.to()).forEach(day -> query.add(value(Parameter.TO, day + "")));
    return query.stream().collect(Collectors.joining("&", path + "?", ""));
  }

  private static String value(Parameter parameter, String value) {
    return parameter.text() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
