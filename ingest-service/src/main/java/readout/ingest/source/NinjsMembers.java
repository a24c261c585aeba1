package readout.ingest.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The members of an article in the schemas of ninjs 1.6, 2.2 and 3.1 and of a feed's own, as far as
 * a feed should know that they were not read. Most that are not read describe the article and are
 * passed over in silence; content that is not read, and a name that no schema has, are told.
 */
final class NinjsMembers {

  private static final int MOST_NOTES = 10;

  private static final Set<String> READ =
      Set.of(
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

  private static final Set<String> READ_OF_1 = Set.of("$standard", "headline", "infosource");
  private static final Set<String> READ_OF_2 =
      Set.of("standard", "headlines", "bodies", "infosources");
  private static final Set<String> READ_OF_3 = Set.of("embargoeduntil");

  private static final Set<String> PASSED_OVER =
      Set.of(
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

  private static final Set<String> PASSED_OVER_OF_1 =
      Set.of(
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

  private static final Set<String> PASSED_OVER_OF_2 =
      Set.of(
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

  private static final Set<String> PASSED_OVER_OF_3 = Set.of("eventdetails", "plannedcoverage");

  private NinjsMembers() {}

  /** What a feed should know, in the order of the members; at most ten notes and a last one. */
  static List<String> notes(Fields article, NinjsDialect dialect) {
    List<String> notes = new ArrayList<>();
    article.names().map(name -> note(article, dialect, name)).forEach(notes::addAll);
    if (notes.size() <= MOST_NOTES) {
      return notes;
    }
    List<String> first = new ArrayList<>(notes.subList(0, MOST_NOTES));
    first.add("and %d more members not read".formatted(notes.size() - MOST_NOTES));
    return first;
  }

  private static List<String> note(Fields article, NinjsDialect dialect, String name) {
    String lower = name.toLowerCase(Locale.ROOT);
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
    boolean known = dialect.hasArrays() ? isOf2Or3(lower, dialect) : isOf1(lower);
    return known
        ? List.of()
        : List.of(
            ArticleValues.excerpt(name) + ": not a member of ninjs " + dialect + ", not read");
  }

  private static boolean isOf1(String name) {
    return READ.contains(name)
        || READ_OF_1.contains(name)
        || PASSED_OVER.contains(name)
        || PASSED_OVER_OF_1.contains(name)
        || name.startsWith("body_")
        || name.startsWith("headline_")
        || name.startsWith("description_");
  }

  private static boolean isOf2Or3(String name, NinjsDialect dialect) {
    return READ.contains(name)
        || READ_OF_2.contains(name)
        || PASSED_OVER.contains(name)
        || PASSED_OVER_OF_2.contains(name)
        || (dialect == NinjsDialect.V3
            && (READ_OF_3.contains(name) || PASSED_OVER_OF_3.contains(name)));
  }
}
