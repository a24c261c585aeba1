package readout.query.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Puts parameters and problems into the OpenAPI document, in the words that answers use. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class OpenApiDescription implements OASFilter {

  private static final Map<String, List<Parameter>> LISTS =
      Map.of(
          "/articles", Parameter.OF_ARTICLES,
          "/meetings", Parameter.OF_EVENTS,
          "/agreements", Parameter.OF_EVENTS,
          "/events", Parameter.OF_EVENTS);

  @Override
  public void filterOpenAPI(OpenAPI document) {
    document.setInfo(
        OASFactory.createInfo()
            .title("Readout: query API")
            .version("0.1")
            .description(
                "Meetings and agreements as the news reports them, each with the passages it was"
                    + " read from. Every answer has an ETag; lists go on by their cursor."));
    document
        .getPaths()
        .getPathItems()
        .forEach((path, item) -> describe(item.getGET(), LISTS.getOrDefault(path, List.of())));
  }

  private static void describe(Operation operation, List<Parameter> parameters) {
    for (Parameter parameter : parameters) {
      operation.addParameter(
          OASFactory.createParameter()
              .name(parameter.text())
              .in(In.QUERY)
              .required(parameter == Parameter.URI)
              .description(parameter.description() + " Takes " + parameter.takes() + ".")
              .schema(schema(parameter)));
    }
    APIResponses answers = operation.getResponses();
    answers.getAPIResponse("200").setDescription("The answer");
    answers.addAPIResponse("304", answer("What If-None-Match names is still so"));
    answers.addAPIResponse("400", problem(ErrorCode.INVALID_PARAMETER));
    answers.addAPIResponse("503", problem(ErrorCode.STORE_UNAVAILABLE));
    if (parameters.isEmpty()) {
      answers.addAPIResponse("404", problem(ErrorCode.NOT_FOUND));
    }
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
    Schema text = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    if (parameter == Parameter.LIMIT) {
      return OASFactory.createSchema().addType(Schema.SchemaType.INTEGER);
    }
    return parameter.repeatable()
        ? OASFactory.createSchema().addType(Schema.SchemaType.ARRAY).items(text)
        : text;
  }
}
