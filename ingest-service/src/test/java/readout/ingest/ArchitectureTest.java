package readout.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The layout that STYLE asks for; each rule is shown to fail on a class that breaks it. */
class ArchitectureTest {

  private static final String CORE = "..ingest.core..";
  private static final String SOURCE = "..ingest.source..";

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("readout.ingest");

  private static final JavaClasses PLANTED =
      new ClassFileImporter().importPackages("readout.planted.ingest");

  private static final Map<String, ArchRule> RULES =
      Map.of(
          "the core knows the contracts and the JDK only",
              classes()
                  .that()
                  .resideInAPackage(CORE)
                  .should()
                  .onlyDependOnClassesThat()
                  .resideInAnyPackage(CORE, "readout.contracts", "java..", "org.jspecify.."),
          "the core reads no clock, file or random number",
              noClasses()
                  .that()
                  .resideInAPackage(CORE)
                  .should()
                  .dependOnClassesThat()
                  .haveFullyQualifiedName("java.time.Clock")
                  .orShould()
                  .dependOnClassesThat()
                  .resideInAnyPackage("java.io..", "java.nio.file..", "java.net..")
                  .orShould()
                  .callMethod(java.time.Instant.class, "now")
                  .orShould()
                  .callMethod(System.class, "currentTimeMillis")
                  .orShould()
                  .callMethod(java.util.UUID.class, "randomUUID"),
          "adapters of formats know neither broker nor HTTP",
              noClasses()
                  .that()
                  .resideInAPackage(SOURCE)
                  .should()
                  .dependOnClassesThat()
                  .resideInAnyPackage(
                      "..ingest.kafka..",
                      "..ingest.api..",
                      "..ingest.config..",
                      "org.apache.kafka..",
                      "io.quarkus..",
                      "jakarta.."),
          "the broker's side decides nothing and knows no format or HTTP",
              noClasses()
                  .that()
                  .resideInAPackage("..ingest.kafka..")
                  .should()
                  .dependOnClassesThat()
                  .resideInAnyPackage(SOURCE, "..ingest.api..", "jakarta.ws.rs.."),
          "only the broker's side speaks to the broker",
              noClasses()
                  .that()
                  .resideOutsideOfPackage("..ingest.kafka..")
                  .should()
                  .dependOnClassesThat()
                  .resideInAnyPackage("org.apache.kafka.."),
          "packages have no cycles",
              slices().matching("readout..ingest.(*)..").should().beFreeOfCycles());

  static Stream<String> rules() {
    return RULES.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void holds(String rule) {
    rule(rule).check(OURS);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void failsOnAPlantedViolation(String rule) {
    assertThat(rule(rule).evaluate(PLANTED).hasViolation()).isTrue();
  }

  private static ArchRule rule(String name) {
    return RULES.get(name).allowEmptyShould(false);
  }
}
