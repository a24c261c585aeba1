package readout.extract;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import readout.extract.planted.kafka.Decider;

/** The rules of the module's packages; each is shown to fail on classes planted against it. */
class ArchitectureTest {

  private static final JavaClasses SERVICE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("readout.extract");

  private static final JavaClasses PLANTED =
      new ClassFileImporter().importPackages(Decider.class.getPackageName().replace(".kafka", ""));

  private static final String[] TOOLS = {
    "io.quarkus..", "io.smallrye..", "io.micrometer..", "io.opentelemetry..", "jakarta..",
    "org.eclipse.microprofile..", "org.apache.kafka..", "edu.emory..", "opennlp..", "org.jboss.."
  };

  static Stream<ArchRule> rules() {
    return Stream.of(
        noClasses()
            .that()
            .resideInAPackage("readout..core..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(TOOLS)
            .as("the core knows no framework and no tool"),
        noClasses()
            .that()
            .resideInAPackage("readout..core..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "..extract..kafka..",
                "..extract..nlp..",
                "..extract..reader..",
                "..extract..config..")
            .as("the core knows nobody who calls it or works for it"),
        noClasses()
            .that()
            .resideInAPackage("readout..core..")
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(java.util.Random.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(java.time.Clock.class)
            .as("the core has no clock and no randomness"),
        noClasses()
            .that()
            .resideInAPackage("..extract..kafka..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "readout..core..", "..extract..nlp..", "..extract..reader..", "..extract..config..")
            .as("the shell knows no language"),
        noClasses()
            .that()
            .resideInAPackage("..extract..nlp..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "readout..core.entity..",
                "readout..core.time..",
                "readout..core.frame..",
                "readout..core.event..")
            .as("adapters of tools know no rules"),
        noClasses()
            .that()
            .resideInAPackage("readout..core.text..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "readout..core.entity..",
                "readout..core.time..",
                "readout..core.frame..",
                "readout..core.event..")
            .as("the text knows no event"),
        slices().matching("readout.extract.(**)").should().beFreeOfCycles(),
        classes()
            .should()
            .haveSimpleNameNotEndingWith("Impl")
            .andShould()
            .haveSimpleNameNotEndingWith("Manager")
            .andShould()
            .haveSimpleNameNotEndingWith("Helper")
            .as("names say what a class is"));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theServiceKeepsTheRule(ArchRule rule) {
    rule.check(SERVICE);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theRuleFailsWhereItIsBroken(ArchRule rule) {
    assertThat(rule.evaluate(PLANTED).hasViolation()).as(rule.getDescription()).isTrue();
  }
}
