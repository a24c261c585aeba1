package readout.query.api;

import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import readout.query.export.DyadTable;
import readout.query.export.EventTable;
import readout.query.export.Form;

/** The forms that lists of events have beside JSON. */
enum ListForm {
  CSV(ListForm.TEXT_CSV, ";charset=UTF-8;header=present", (text, service) -> new EventTable(text)),
  DYADS(ListForm.TEXT_TSV, ";charset=UTF-8", (text, service) -> new DyadTable(text));

  static final String TEXT_CSV = "text/csv";
  static final String TEXT_TSV = "text/tab-separated-values";

  private final MediaType mediaType;
  private final String contentType;
  private final Maker maker;

  ListForm(String mediaType, String parameters, Maker maker) {
    this.mediaType = MediaType.valueOf(mediaType);
    this.contentType = mediaType + parameters;
    this.maker = maker;
  }

  /** What a client asks for. */
  MediaType mediaType() {
    return mediaType;
  }

  /** What it gets. */
  String contentType() {
    return contentType;
  }

  /**
   * Writes to this text.
   *
   * @param service the address of this service, with a slash at its end
   */
  Form<String> to(Writer text, URI service) throws IOException {
    return maker.make(text, service);
  }

  private interface Maker {

    Form<String> make(Writer text, URI service) throws IOException;
  }
}
