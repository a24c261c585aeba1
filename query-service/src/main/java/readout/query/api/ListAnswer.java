package readout.query.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import readout.contracts.ContractJson;

/**
 * The envelope of a list.
 *
 * @param items JSON objects, put in as they are
 * @param next the cursor to go on with, or null at the end
 */
record ListAnswer(@JsonRawValue String items, @Nullable String next) {

  static ListAnswer of(List<String> items, @Nullable String next) {
    return new ListAnswer("[" + String.join(",", items) + "]", next);
  }

  /** With the link that RFC 8288 asks for: this request, from the cursor on. */
  Response answer(JsonAnswer json, UriInfo uri) {
    Response.ResponseBuilder answer =
        json.json(new String(ContractJson.write(this), StandardCharsets.UTF_8));
    if (next != null) {
      answer.header(HttpHeaders.LINK, link(uri, next));
    }
    return answer.build();
  }

  static String link(UriInfo uri, String next) {
    return "<"
        + uri.getRequestUriBuilder().replaceQueryParam(Parameter.CURSOR.text(), next).build()
        + ">; rel=\"next\"";
  }
}
