package readout.query.api;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Puts into the OpenAPI document how to say who asks; nothing is also possible, where all read. */
final class OpenApiAccess {

  private OpenApiAccess() {}

  static void describe(OpenAPI document) {
    Components components = document.getComponents();
    if (components == null) {
      components = OASFactory.createComponents();
      document.setComponents(components);
    }
    components.addSecurityScheme(
        "bearer",
        scheme("bearer", "A key of this service, or a token of the OpenID Connect provider."));
    components.addSecurityScheme("basic", scheme("basic", "The password is a key; any user."));
    document.addSecurityRequirement(OASFactory.createSecurityRequirement());
    for (String name : new String[] {"bearer", "basic"}) {
      document.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(name));
    }
  }

  private static SecurityScheme scheme(String name, String description) {
    return OASFactory.createSecurityScheme()
        .type(SecurityScheme.Type.HTTP)
        .scheme(name)
        .description(description);
  }
}
