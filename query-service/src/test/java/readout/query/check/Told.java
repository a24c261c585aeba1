package readout.query.check;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import readout.contracts.Agreement;
import readout.contracts.ContractJson;
import readout.contracts.DiplomaticEvent;
import readout.contracts.MalformedMessageException;
import readout.contracts.Meeting;
import readout.query.merge.MergedEvent;
import readout.query.merge.MergedReports;
import readout.query.merge.Report;

/** Claims and events of the record in one line for each claim and report. */
final class Told {

  private static final String OF_NO_ARTICLE = "claim - | ";

  private Told() {}

  static DiplomaticEvent claimedMeeting(String line) {
    return MergedReports.meeting(OF_NO_ARTICLE + line).get(0).event();
  }

  static DiplomaticEvent claimedAgreement(String line) {
    return MergedReports.agreement(OF_NO_ARTICLE + line).get(0).event();
  }

  /** One event as the record makes it of these reports. */
  static RecordedEvent meeting(String... reports) {
    return recorded(MergedReports.meeting(reports), Meeting.class);
  }

  static RecordedEvent agreement(String... reports) {
    return recorded(MergedReports.agreement(reports), Agreement.class);
  }

  private static RecordedEvent recorded(
      List<Report> reports, Class<? extends DiplomaticEvent> type) {
    MergedEvent event = MergedReports.merged(reports);
    try {
      return new RecordedEvent(
          event.id(),
          ContractJson.read(event.item().getBytes(StandardCharsets.UTF_8), type),
          reports.stream().map(report -> new Account(report.article(), report.event())).toList());
    } catch (MalformedMessageException e) {
      throw new IllegalStateException(e);
    }
  }

  /** {@code status supported, date not_told} of an event of the record. */
  static String fields(MatchedEvent match) {
    return match.fields().stream()
        .map(each -> each.field().text() + " " + text(each.finding()))
        .collect(Collectors.joining(", "));
  }

  static String text(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
