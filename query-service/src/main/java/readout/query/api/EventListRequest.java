package readout.query.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import readout.contracts.AgreementStatus;
import readout.contracts.ArticleId;
import readout.contracts.MeetingStatus;
import readout.query.event.EventId;
import readout.query.event.EventType;
import readout.query.event.NamePattern;
import readout.query.store.EventCursor;
import readout.query.store.EventFilter;
import readout.query.store.EventOrder;

/** What a request for a list of events asks, checked. */
record EventListRequest(
    EventFilter filter,
    EventOrder order,
    ItemFields fields,
    int limit,
    @Nullable EventCursor after) {

  private static final int LONGEST_NAME = 200;

  private static final Pattern SHARE = Pattern.compile("0(\\.[0-9]{1,9})?|1(\\.0{1,9})?");

  /** ISO 3166-1, with the codes in use for Kosovo and the European Union. */
  private static final Set<String> COUNTRIES =
      Stream.concat(Arrays.stream(Locale.getISOCountries()), Stream.of("XK", "EU"))
          .collect(Collectors.toUnmodifiableSet());

  /** Which events are asked for, in whatever order. */
  static EventFilter filter(Set<EventType> types, Parameters parameters) {
    LocalDate from = parameters.one(Parameter.FROM, Days::parse).orElse(null);
    LocalDate to =
        parameters
            .one(Parameter.TO, text -> Days.parse(text).filter(day -> !isBefore(day, from)))
            .orElse(null);
    return new EventFilter(
        types,
        parameters.all(Parameter.PARTICIPANT, EventListRequest::name),
        Set.copyOf(parameters.all(Parameter.COUNTRY, EventListRequest::country)),
        Set.copyOf(statuses(types, parameters)),
        from,
        to,
        Set.copyOf(parameters.all(Parameter.ARTICLE, EventListRequest::article)),
        parameters.one(Parameter.MIN_ORIGINS, text -> number(text, 999)).orElse(null),
        parameters.one(Parameter.MIN_CONFIDENCE, EventListRequest::share).orElse(null),
        parameters.one(Parameter.CONFLICT, EventListRequest::truth).orElse(null),
        TraitsRequest.of(parameters));
  }

  static EventListRequest of(Set<EventType> types, Parameters parameters, int defaultLimit) {
    EventOrder order =
        parameters.one(Parameter.SORT, EventListRequest::order).orElse(EventOrder.NEWEST_FIRST);
    return new EventListRequest(
        filter(types, parameters),
        order,
        parameters
            .one(Parameter.FIELDS, text -> ItemFields.parse(text, types))
            .orElse(ItemFields.ALL),
        limit(parameters, defaultLimit),
        parameters.one(Parameter.CURSOR, text -> Cursors.eventCursor(text, order)).orElse(null));
  }

  static int limit(Parameters parameters, int defaultLimit) {
    return parameters.one(Parameter.LIMIT, EventListRequest::count).orElse(defaultLimit);
  }

  private static Optional<EventOrder> order(String text) {
    return Arrays.stream(EventOrder.values()).filter(each -> each.text().equals(text)).findFirst();
  }

  private static boolean isBefore(LocalDate day, @Nullable LocalDate from) {
    return from != null && day.isBefore(from);
  }

  static Optional<NamePattern> name(String text) {
    return text.length() > LONGEST_NAME ? Optional.empty() : NamePattern.parse(text);
  }

  private static Optional<String> country(String text) {
    return Optional.of(text.toUpperCase(Locale.ROOT)).filter(EventListRequest::isCountry);
  }

  /** Whether it is a code as it is kept, in capitals. */
  static boolean isCountry(String code) {
    return COUNTRIES.contains(code);
  }

  private static Optional<ArticleId> article(String text) {
    return EventId.parse(text).map(id -> new ArticleId(id.value()));
  }

  private static Optional<Integer> count(String text) {
    return number(text, Parameter.MAXIMUM_LIMIT);
  }

  private static Optional<Integer> number(String text, int most) {
    if (text.isEmpty() || text.length() > 3 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    int number = Integer.parseInt(text);
    return number >= 1 && number <= most ? Optional.of(number) : Optional.empty();
  }

  private static Optional<Double> share(String text) {
    return SHARE.matcher(text).matches() ? Optional.of(Double.valueOf(text)) : Optional.empty();
  }

  private static Optional<Boolean> truth(String text) {
    return switch (text) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /** A point in time as RFC 3339 has it. */
  static Optional<Instant> instant(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** A status of the other type would find nothing ever, so it is a mistake. */
  private static List<String> statuses(Set<EventType> types, Parameters parameters) {
    Set<String> known = new HashSet<>();
    if (types.contains(EventType.MEETING)) {
      Parameter.texts(MeetingStatus.values()).forEach(known::add);
    }
    if (types.contains(EventType.AGREEMENT)) {
      Parameter.texts(AgreementStatus.values()).forEach(known::add);
    }
    return parameters.all(Parameter.STATUS, text -> Optional.of(text).filter(known::contains));
  }
}
