package readout.ingest.source;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The members of an article in the schemas of ninjs 1.6, 2.2 and 3.1 and of a feed's own, as far as
 * a feed should know that they were not read. Most that are not read describe the article and are
 * passed over in silence; content that is not read, and a name that no schema has, are told.
 */
final class NinjsMembers {

  private static final int MOST_NOTES = 10;

  private static final List<String> READ =
      List.of(
          "uri",
          "version",
          "language",
          "firstcreated",
          "versioncreated",
          "pubstatus",
          "embargoed",
          "copyrightholder",
          "renditions",
          "altids",
          "url");

  private static final List<String> READ_OF_1 = List.of("$standard", "headline", "infosource");
  private static final List<String> READ_OF_2 =
      List.of("standard", "headlines", "bodies", "infosources");
  private static final List<String> READ_OF_3 = List.of("embargoeduntil");

  private static final List<String> PASSED_OVER =
      List.of(
          "type",
          "profile",
          "contentcreated",
          "urgency",
          "copyrightnotice",
          "usageterms",
          "ednote",
          "title",
          "slugline",
          "located",
          "expires",
          "rightsinfo",
          "digitalsourcetype");

  private static final List<String> PASSED_OVER_OF_1 =
      List.of(
          "mimetype",
          "byline",
          "person",
          "organisation",
          "place",
          "subject",
          "event",
          "object",
          "charcount",
          "wordcount",
          "trustindicator",
          "genre");

  private static final List<String> PASSED_OVER_OF_2 =
      List.of(
          "by",
          "descriptions",
          "people",
          "organisations",
          "places",
          "subjects",
          "events",
          "objects",
          "trustindicators",
          "genres");

  private static final List<String> PASSED_OVER_OF_3 = List.of("eventdetails", "plannedcoverage");

  private static final Map<NinjsDialect, Set<String>> KNOWN =
      new EnumMap<>(
          Map.of(
              NinjsDialect.V1,
              union(READ, READ_OF_1, PASSED_OVER, PASSED_OVER_OF_1),
              NinjsDialect.V2,
              union(READ, READ_OF_2, PASSED_OVER, PASSED_OVER_OF_2),
              NinjsDialect.V3,
              union(READ, READ_OF_2, READ_OF_3, PASSED_OVER, PASSED_OVER_OF_2, PASSED_OVER_OF_3)));

  private NinjsMembers() {}

  @SafeVarargs
  private static Set<String> union(List<String>... names) {
    return Stream.of(names).flatMap(List::stream).collect(Collectors.toCollection(HashSet::new));
  }

  /** What a feed should know, in the order of the members; at most ten notes and a last one. */
  static List<String> notes(Fields article, NinjsDialect dialect) {
    List<String> notes = new ArrayList<>();
    article.names().forEach(name -> notes.addAll(note(article, dialect, name)));
    if (notes.size() <= MOST_NOTES) {
      return notes;
    }
    List<String> first = new ArrayList<>(notes.subList(0, MOST_NOTES));
    first.add("and %d more members not read".formatted(notes.size() - MOST_NOTES));
    return first;
  }

  private static List<String> note(Fields article, NinjsDialect dialect, String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (isKnown(lower, dialect)) {
      return List.of();
    }
    if (lower.equals("associations")) {
      return List.of(name + ": not read");
    }
    if (lower.equals("representationtype")) {
      return article
          .textOrNone(name)
          .filter(type -> type.equals("partial") || type.equals("incomplete"))
          .map(type -> name + ": " + type + ", and taken as if it were whole")
          .toList();
    }
    return List.of(
        ArticleValues.excerpt(name) + ": not a member of ninjs " + dialect + ", not read");
  }

  private static boolean isKnown(String name, NinjsDialect dialect) {
    boolean isOf1 =
        !dialect.hasArrays()
            && (name.startsWith("body_")
                || name.startsWith("headline_")
                || name.startsWith("description_"));
    return isOf1 || KNOWN.getOrDefault(dialect, Set.of()).contains(name);
  }
}
