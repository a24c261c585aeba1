package readout.ingest.api;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What the operations of the OpenAPI document share. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Readout ingest",
            version = "1",
            description =
                "News articles in, as IPTC ninjs or NewsML-G2. The same article sent ten times has one effect;"
                    + " an article that was answered 202 is never lost."),
    components =
        @Components(
            responses = {
              @APIResponse(
                  name = "Problem",
                  description = "Not taken; what was wrong, and in which field",
                  content =
                      @Content(
                          mediaType = Problem.MEDIA_TYPE,
                          schema = @Schema(implementation = Problem.class))),
              @APIResponse(
                  name = "Unauthenticated",
                  description = "No key or token that is good; nothing was read",
                  headers =
                      @Header(
                          name = "WWW-Authenticate",
                          description = "What to send",
                          schema = @Schema(implementation = String.class)),
                  content =
                      @Content(
                          mediaType = Problem.MEDIA_TYPE,
                          schema = @Schema(implementation = Problem.class))),
              @APIResponse(
                  name = "Unavailable",
                  description = "Not taken, or not known to be stored; repeat it",
                  headers =
                      @Header(
                          name = "Retry-After",
                          description = "Seconds to wait",
                          schema = @Schema(implementation = Integer.class)),
                  content =
                      @Content(
                          mediaType = Problem.MEDIA_TYPE,
                          schema = @Schema(implementation = Problem.class)))
            }))
public class ApiDocument extends Application {}
