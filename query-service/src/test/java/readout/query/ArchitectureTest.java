package readout.query;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import org.junit.jupiter.api.Test;
import readout.query.api.PlantedQuery;
import readout.query.api.PlantedReader;
import readout.query.check.PlantedStore;
import readout.query.store.EventStoreContract;
import readout.query.store.PlantedFramework;

/** Who may know whom; each rule is shown to fail on a class planted for it. */
class ArchitectureTest {

  private static final ArchRule STORE_KNOWS_NO_TECHNOLOGY =
      noClasses()
          .that()
          .resideInAPackage("readout.query.store")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "jakarta.persistence..",
              "org.hibernate..",
              "io.quarkus..",
              "org.apache.kafka..",
              "jakarta.ws..",
              "readout.query.store.postgres..");

  private static final ArchRule STORE_KNOWS_NO_CALLER =
      noClasses()
          .that()
          .resideInAPackage("readout.query.store..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "readout.query.projection..",
              "readout.query.api..",
              "readout.query.claim..",
              "readout.query.publication..");

  private static final ArchRule CALLERS_KNOW_THE_PORTS_ONLY =
      noClasses()
          .that()
          .resideInAnyPackage(
              "readout.query.api..",
              "readout.query.claim..",
              "readout.query.export..",
              "readout.query.projection..",
              "readout.query.publication..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "jakarta.persistence..",
              "org.hibernate..",
              "io.quarkus.hibernate..",
              "readout.query.store.postgres..");

  private static final ArchRule CLAIMS_ARE_COMPARED_WITHOUT_ALL_ELSE =
      noClasses()
          .that()
          .resideInAPackage("readout.query.check..")
          .should()
          .dependOnClassesThat()
          .resideOutsideOfPackages(
              "java.lang..",
              "java.util..",
              "java.time..",
              "org.jspecify..",
              "readout.contracts..",
              "readout.query.check..",
              "readout.query.event..",
              "readout.query.merge..")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(java.time.Clock.class);

  private static final ArchRule ONLY_CLAIMS_ARE_READ_HERE =
      noClasses()
          .that()
          .resideOutsideOfPackage("readout.query.claim..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("readout.extract..");

  private static final ArchRule CLAIMS_ARE_READ_BY_THE_DOOR_OF_EXTRACTION =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "readout.extract.core..", "readout.extract.nlp..", "edu.emory..", "opennlp..");

  private static final ArchRule NO_CYCLES =
      slices().matching("readout.query.(**)").should().beFreeOfCycles();

  private static final JavaClasses SERVICE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("readout.query");

  @Test
  void theStoresPortKnowsNoTechnology() {
    STORE_KNOWS_NO_TECHNOLOGY.check(SERVICE);
    assertFails(STORE_KNOWS_NO_TECHNOLOGY, PlantedFramework.class);
  }

  @Test
  void theStoreKnowsNoneOfItsCallers() {
    STORE_KNOWS_NO_CALLER.check(SERVICE);
    assertFails(STORE_KNOWS_NO_CALLER, EventStoreContract.class);
  }

  @Test
  void theStoresCallersKnowItsPortsOnly() {
    CALLERS_KNOW_THE_PORTS_ONLY.check(SERVICE);
    assertFails(CALLERS_KNOW_THE_PORTS_ONLY, PlantedQuery.class);
  }

  @Test
  void claimsAreComparedWithoutAllElse() {
    CLAIMS_ARE_COMPARED_WITHOUT_ALL_ELSE.check(SERVICE);
    assertFails(CLAIMS_ARE_COMPARED_WITHOUT_ALL_ELSE, PlantedStore.class);
  }

  @Test
  void extractionIsKnownByItsDoorAndWhereClaimsAreRead() {
    ONLY_CLAIMS_ARE_READ_HERE.check(SERVICE);
    assertFails(ONLY_CLAIMS_ARE_READ_HERE, PlantedReader.class);
    CLAIMS_ARE_READ_BY_THE_DOOR_OF_EXTRACTION.check(SERVICE);
    assertFails(CLAIMS_ARE_READ_BY_THE_DOOR_OF_EXTRACTION, PlantedReader.class);
  }

  @Test
  void entitiesStayInTheirPackage() {
    classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate().check(SERVICE);
  }

  @Test
  void packagesFormNoCycle() {
    NO_CYCLES.check(SERVICE);
  }

  private static void assertFails(ArchRule rule, Class<?> planted) {
    assertThat(rule.evaluate(new ClassFileImporter().importClasses(planted)).hasViolation())
        .isTrue();
  }
}
