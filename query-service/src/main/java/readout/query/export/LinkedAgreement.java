package readout.query.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as a CreativeWork of schema.org: a text that parties make, which goes through
 * stages. A treaty, and nothing else, is also Legislation.
 */
final class LinkedAgreement {

  private static final String SCHEMA = "https://schema.org/";

  /** When the text came to be; of other stages schema.org has no date. */
  private static final Set<String> MADE = Set.of("agreed", "signed");

  private final LinkedParts parts;
  private final Addresses addresses;

  LinkedAgreement(LinkedParts parts, Addresses addresses) {
    this.parts = parts;
    this.addresses = addresses;
  }

  void tell(ObjectNode work, JsonNode agreement) {
    String status = Items.text(agreement, "status");
    work.set("creativeWorkStatus", parts.term(status));
    work.set("genre", parts.term(Items.text(agreement, "instrument")));
    String subject = Items.textOrNull(agreement, "subject");
    if (subject != null) {
      work.set("about", LinkedParts.typed("Thing").put("name", subject));
    }
    if (isTreaty(agreement)) {
      law(work, status);
    }
    time(work, agreement, MADE.contains(status));
    ObjectNode place = LinkedParts.place(agreement);
    if (place != null) {
      work.set(MADE.contains(status) ? "locationCreated" : "spatial", place);
    }
    LinkedParts.put(work, "creator", parts.actors(agreement, "parties"));
    LinkedParts.put(
        work,
        "contributor",
        parts.actors(agreement, "signatories").stream().map(LinkedAgreement::signatory).toList());
    LinkedParts.put(
        work, "keywords", LinkedParts.texts(Items.each(agreement, "topics").map(JsonNode::asText)));
    LinkedParts.put(
        work,
        "isBasedOn",
        LinkedParts.texts(
            Items.each(agreement, "follows")
                .map(earlier -> addresses.event("agreement", earlier.asText()))));
  }

  static boolean isTreaty(JsonNode agreement) {
    return Items.text(agreement, "instrument").equals("treaty");
  }

  private static void law(ObjectNode work, String status) {
    work.put("legislationType", "treaty");
    LinkedParts.put(work, "legislationLegalForce", force(status));
  }

  private static @Nullable String force(String status) {
    return switch (status) {
      case "in_force" -> SCHEMA + "InForce";
      case "suspended", "terminated", "rejected" -> SCHEMA + "NotInForce";
      default -> null;
    };
  }

  private static void time(ObjectNode work, JsonNode agreement, boolean made) {
    ReportedDays days = ReportedDays.of(agreement.path("date"));
    String start = days == null ? null : days.start();
    LinkedParts.put(work, made ? "dateCreated" : "temporal", start);
    if (made && isTreaty(agreement)) {
      LinkedParts.put(work, "legislationDate", start);
    }
  }

  private static ObjectNode signatory(ObjectNode who) {
    ObjectNode role = LinkedParts.typed("Role").put("roleName", "signatory");
    role.set("contributor", who);
    return role;
  }

  /** The meeting at which it was reached; null where none is known. */
  @Nullable ObjectNode meeting(JsonNode agreement) {
    String meeting = Items.textOrNull(agreement, "meeting");
    return meeting == null
        ? null
        : LinkedParts.typed("Event").put("@id", addresses.event("meeting", meeting));
  }

  /** Both types of a treaty, for those who know nothing of subtypes. */
  static List<String> types(JsonNode agreement) {
    return isTreaty(agreement) ? List.of("CreativeWork", "Legislation") : List.of("CreativeWork");
  }
}
