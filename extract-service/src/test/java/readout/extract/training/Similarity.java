package readout.extract.training;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.contracts.ActorKind;
import readout.contracts.Agreement;
import readout.contracts.EventDate;
import readout.contracts.Evidence;
import readout.contracts.Meeting;
import readout.contracts.Participant;
import readout.contracts.Party;

/** How much a record says the same as a known event: participants, words of evidence, date. */
final class Similarity {

  /** Records less similar than this are not of one event. */
  static final double PAIR = 0.4;

  private static final Map<String, String> SAME =
      Map.of(
          "nato", "north atlantic treaty organization",
          "asean", "association of southeast asian nations",
          "eu", "european union",
          "un", "united nations",
          "au", "african union",
          "vatican", "holy see");

  private Similarity() {}

  static double of(JsonNode gold, Meeting meeting) {
    int shared = 0;
    Set<Integer> used = new HashSet<>();
    for (JsonNode known : gold.path("participants")) {
      for (int i = 0; i < meeting.participants().size(); i++) {
        if (!used.contains(i) && same(known, meeting.participants().get(i))) {
          used.add(i);
          shared++;
          break;
        }
      }
    }
    int all = gold.path("participants").size() + meeting.participants().size();
    double overlap = overlap(words(gold), words(meeting.evidence()));
    if (shared == 0 && overlap < 0.6) {
      return 0;
    }
    return (all == 0 ? 0 : shared / (double) all) + 0.3 * overlap + date(gold, meeting.date());
  }

  static double of(JsonNode gold, Agreement agreement) {
    List<String> parties =
        agreement.parties().stream().map(Party::name).map(Similarity::actor).toList();
    int shared = 0;
    Set<String> used = new HashSet<>();
    for (JsonNode known : gold.path("parties")) {
      String name = actor(known.isTextual() ? known.asText() : known.path("name").asText());
      if (parties.contains(name) && used.add(name)) {
        shared++;
      }
    }
    int all = gold.path("parties").size() + parties.size();
    double subject =
        overlap(longWords(gold.path("subject").asText("")), longWords(agreement.subject()));
    double overlap = overlap(words(gold), words(agreement.evidence()));
    if (overlap < 0.3 && subject < 0.5) {
      return 0;
    }
    double date = date(gold, agreement.date());
    return 0.8 * (all == 0 ? 0 : shared / (double) all)
        + 0.3 * overlap
        + 0.2 * subject
        + (date < 0 ? -0.2 : 0.1);
  }

  /** The same person by full name or surname, or the same state or organisation. */
  static boolean same(JsonNode known, Participant participant) {
    String name = plain(known.path("name").asText(""));
    String inText = plain(known.path("name_in_text").asText(""));
    boolean person = participant.name() != null && participant.kind() == ActorKind.PERSON;
    String affiliation = actor(known.path("affiliation").asText(""));
    String stands =
        participant.affiliation() != null
            ? actor(participant.affiliation().name())
            : participant.name() != null ? actor(participant.name()) : "";
    if (!name.isEmpty() && person) {
      String other = plain(participant.name());
      return alike(name, other) || (!inText.isEmpty() && alike(inText, other));
    }
    return !affiliation.isEmpty() && affiliation.equals(stands);
  }

  private static boolean alike(String one, String other) {
    List<String> a = List.of(one.split(" "));
    List<String> b = List.of(other.split(" "));
    return a.containsAll(b)
        || b.containsAll(a)
        || a.get(a.size() - 1).equals(b.get(b.size() - 1))
        || a.get(0).equals(b.get(0));
  }

  private static double date(JsonNode gold, @Nullable EventDate date) {
    JsonNode known = gold.path("date");
    String value = known.isTextual() ? known.asText() : known.path("value").asText("");
    if (value.length() < 4 || date == null || !Character.isDigit(value.charAt(0))) {
      return 0.1;
    }
    String[] ends = value.replaceAll("[~?%]", "").split("/");
    String first = (ends[0] + "-01-01").substring(0, 10);
    String end = ends[ends.length - 1];
    String last = (end + (end.length() == 4 ? "-12-31" : "-31")).substring(0, 10);
    boolean meet =
        date.earliest().toString().compareTo(last) <= 0
            && first.compareTo(date.latest().toString()) <= 0;
    return meet ? 0.2 : -0.25;
  }

  private static double overlap(Set<String> one, Set<String> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return 0;
    }
    Set<String> both = new HashSet<>(one);
    both.retainAll(other);
    return both.size() / (double) Math.min(one.size(), other.size());
  }

  private static Set<String> words(JsonNode gold) {
    List<String> quotes = new ArrayList<>();
    gold.path("evidence")
        .forEach(q -> quotes.add(q.isTextual() ? q.asText() : q.path("quote").asText()));
    return longWords(String.join(" ", quotes));
  }

  private static Set<String> words(List<Evidence> evidence) {
    return longWords(String.join(" ", evidence.stream().map(Evidence::quote).toList()));
  }

  private static Set<String> longWords(@Nullable String text) {
    Set<String> words = new HashSet<>();
    for (String word : plain(text).split(" ")) {
      if (word.length() > 3) {
        words.add(word);
      }
    }
    return words;
  }

  private static String actor(String name) {
    String plain = plain(name).replaceFirst("^the ", "");
    return SAME.getOrDefault(plain, plain);
  }

  private static String plain(@Nullable String text) {
    return text == null
        ? ""
        : Normalizer.normalize(text, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[-\u2011]", "")
            .replaceAll("[^a-z0-9]+", " ")
            .strip();
  }
}
