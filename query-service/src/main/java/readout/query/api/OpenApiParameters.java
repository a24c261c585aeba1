package readout.query.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;

/** Puts the query parameters into the OpenAPI document, in the words that problems use. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class OpenApiParameters implements OASFilter {

  private static final Map<String, List<Parameter>> LISTS =
      Map.of(
          "/articles", Parameter.OF_ARTICLES,
          "/meetings", Parameter.OF_EVENTS,
          "/agreements", Parameter.OF_EVENTS,
          "/events", Parameter.OF_EVENTS);

  @Override
  public void filterOpenAPI(OpenAPI document) {
    LISTS.forEach((path, parameters) -> add(document.getPaths().getPathItem(path), parameters));
  }

  private static void add(PathItem path, List<Parameter> parameters) {
    Operation list = path.getGET();
    for (Parameter parameter : parameters) {
      list.addParameter(
          OASFactory.createParameter()
              .name(parameter.text())
              .in(In.QUERY)
              .required(parameter == Parameter.URI)
              .description(parameter.description() + " Takes " + parameter.takes() + ".")
              .schema(schema(parameter)));
    }
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
