package readout.query.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** How far an agreement has come, in a sentence; what is negotiated is never said to be agreed. */
final class AgreementSentence {

  private final String parties;
  private final String instrument;
  private final String subject;

  private AgreementSentence(JsonNode agreement) {
    List<String> bound = Words.names(agreement.path("parties"));
    this.parties = bound.isEmpty() ? "parties that are not named" : Words.list(bound);
    this.instrument = instrument(agreement.path("instrument").asText());
    String told = Words.text(agreement, "subject");
    this.subject = told.isEmpty() ? "" : " (\u201c" + told + "\u201d)";
  }

  private static String instrument(String text) {
    return text.equals("other") ? "an agreement" : "a " + text.replace('_', ' ');
  }

  static String of(JsonNode agreement) {
    AgreementSentence sentence = new AgreementSentence(agreement);
    String told =
        switch (agreement.path("status").asText()) {
          case "proposed" -> sentence.noun("has been proposed");
          case "negotiating" -> sentence.noun("is under negotiation");
          case "agreed" -> sentence.deed("agreed on");
          case "signed" -> sentence.deed("signed") + signed(agreement.path("signatories"));
          case "ratified" -> sentence.noun("was ratified");
          case "in_force" -> sentence.noun("is in force");
          case "suspended" -> sentence.noun("was suspended");
          case "terminated" -> sentence.noun("was ended");
          default -> sentence.noun("was rejected");
        };
    return told.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + told.substring(1) + ".";
  }

  private static String signed(JsonNode signatories) {
    return signatories.isEmpty() ? "" : "; for them, " + Words.list(Words.names(signatories));
  }

  private String deed(String verb) {
    return parties + " " + verb + " " + instrument + subject;
  }

  private String noun(String verb) {
    return instrument + " of " + parties + subject + " " + verb;
  }
}
