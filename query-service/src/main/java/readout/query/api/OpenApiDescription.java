package readout.query.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Puts parameters and problems into the OpenAPI document, in the words that answers use. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class OpenApiDescription implements OASFilter {

  private static final Map<String, List<Parameter>> PARAMETERS =
      Map.ofEntries(
          Map.entry("/articles", Parameter.OF_ARTICLES),
          Map.entry("/meetings", Parameter.OF_MEETINGS),
          Map.entry("/agreements", Parameter.OF_AGREEMENTS),
          Map.entry("/events", Parameter.OF_EVENTS),
          Map.entry("/diary.ics", Parameter.OF_DIARY),
          Map.entry("/timeline", Parameter.OF_TIMELINE),
          Map.entry("/digest", Parameter.OF_TIMELINE),
          Map.entry("/people", Parameter.OF_PEOPLE),
          Map.entry("/people/{id}", Parameter.OF_RELATIONS),
          Map.entry("/organisations/{id}", Parameter.OF_RELATIONS),
          Map.entry("/countries/{code}", Parameter.OF_RELATIONS),
          Map.entry("/graph", Parameter.OF_GRAPH),
          Map.entry("/stats", Parameter.OF_STATS),
          Map.entry("/meetings/{id}", Parameter.OF_EVENT),
          Map.entry("/agreements/{id}", Parameter.OF_EVENT),
          Map.entry("/changes", Parameter.OF_CHANGES),
          Map.entry("/changes/stream", Parameter.OF_STREAM));

  /** Where an id may lead elsewhere. */
  private static final Set<String> MOVING =
      Set.of("/meetings/{id}", "/agreements/{id}", "/people/{id}", "/organisations/{id}");

  @Override
  public void filterOpenAPI(OpenAPI document) {
    document.setInfo(
        OASFactory.createInfo()
            .title("Readout: query API")
            .version("0.1")
            .description(
                "Meetings and agreements as the news reports them, each with the passages it was"
                    + " read from. Every answer to a GET has an ETag; lists go on by their cursor."));
    OpenApiAccess.describe(document);
    document
        .getPaths()
        .getPathItems()
        .forEach(
            (path, item) -> {
              if (item.getGET() != null) {
                describe(path, item.getGET());
              }
              if (item.getPOST() != null) {
                describePosted(item.getPOST());
              }
            });
  }

  private static void describe(String path, Operation operation) {
    List<Parameter> parameters = PARAMETERS.getOrDefault(path, List.of());
    parameters.forEach(parameter -> operation.addParameter(described(parameter)));
    APIResponses answers = operation.getResponses();
    answers.getAPIResponse("200").setDescription("The answer");
    if (parameters != Parameter.OF_STREAM) {
      answers.getAPIResponse("200").addHeader("ETag", tag());
      answers.addAPIResponse("304", answer("What If-None-Match names is still so"));
    }
    answers.addAPIResponse("400", problem(ErrorCode.INVALID_PARAMETER));
    answers.addAPIResponse("401", problem(ErrorCode.UNAUTHENTICATED));
    answers.addAPIResponse("429", problem(ErrorCode.TOO_MANY_REQUESTS));
    answers.addAPIResponse("503", problem(ErrorCode.STORE_UNAVAILABLE));
    if (parameters == Parameter.OF_CHANGES || parameters == Parameter.OF_STREAM) {
      answers.addAPIResponse("410", problem(ErrorCode.CHANGES_FORGOTTEN));
    }
    if (MOVING.contains(path)) {
      answers.addAPIResponse("308", moved());
    }
    if (path.contains("{")) {
      answers.addAPIResponse("404", problem(ErrorCode.NOT_FOUND));
    }
  }

  /** What is posted is put to the test, and nothing is kept of it. */
  private static void describePosted(Operation operation) {
    APIResponses answers = operation.getResponses();
    answers.addAPIResponse("400", problem(ErrorCode.INVALID_PARAMETER));
    answers.addAPIResponse(
        "503",
        problem(ErrorCode.CHECKS_UNAVAILABLE)
            .addHeader(
                "Retry-After",
                OASFactory.createHeader()
                    .description("Seconds; the models are loaded with the first check")
                    .schema(typed(Schema.SchemaType.INTEGER))));
  }

  private static org.eclipse.microprofile.openapi.models.parameters.Parameter described(
      Parameter parameter) {
    return OASFactory.createParameter()
        .name(parameter.text())
        .in(In.QUERY)
        .required(parameter == Parameter.URI)
        .description(parameter.description() + " Takes " + parameter.takes() + ".")
        .schema(schema(parameter));
  }

  private static Header tag() {
    return OASFactory.createHeader()
        .description("To be sent back as If-None-Match; left out when a change came between")
        .schema(typed(Schema.SchemaType.STRING));
  }

  private static APIResponse moved() {
    return answer("What it stood for is part of another one now, to be found at Location")
        .addHeader(
            "Location",
            OASFactory.createHeader()
                .description("The other one, with the same parameters")
                .schema(typed(Schema.SchemaType.STRING).format("uri")));
  }

  private static APIResponse answer(String description) {
    return OASFactory.createAPIResponse().description(description);
  }

  private static APIResponse problem(ErrorCode code) {
    return answer(code.title())
        .content(
            OASFactory.createContent()
                .addMediaType("application/problem+json", OASFactory.createMediaType()));
  }

  private static Schema schema(Parameter parameter) {
    return switch (parameter) {
      case LIMIT, MIN_ORIGINS -> typed(Schema.SchemaType.INTEGER);
      case MIN_CONFIDENCE -> typed(Schema.SchemaType.NUMBER);
      case CONFLICT -> typed(Schema.SchemaType.BOOLEAN);
      case FROM, TO -> typed(Schema.SchemaType.STRING).format("date");
      case AS_OF -> typed(Schema.SchemaType.STRING).format("date-time");
      default -> {
        Schema text = typed(Schema.SchemaType.STRING);
        yield parameter.repeatable() ? typed(Schema.SchemaType.ARRAY).items(text) : text;
      }
    };
  }

  private static Schema typed(Schema.SchemaType type) {
    return OASFactory.createSchema().addType(type);
  }
}
