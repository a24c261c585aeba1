package readout.extract.config;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when articles can be read. */
@Readiness
@ApplicationScoped
class ModelsReadiness implements HealthCheck {

  private final LanguageModels models;

  ModelsReadiness(LanguageModels models) {
    this.models = models;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("models")
        .status(models.areLoaded())
        .withData("folder", models.folder().toString())
        .build();
  }
}
