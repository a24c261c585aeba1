package readout.query.store;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import readout.contracts.Extraction;
import readout.query.projection.Materialised;
import readout.stack.testing.KafkaResource;

/** The service on a database that the first version has filled. */
@QuarkusTest
@TestProfile(UpgradeIT.Upgrade.class)
class UpgradeIT {

  private static final int ALL = 10_000;

  /** Servers of its own, in place of those that the other tests share. */
  public static final class Upgrade implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(
          new TestResourceEntry(KafkaResource.class),
          new TestResourceEntry(FirstVersionDatabase.class));
    }

    @Override
    public boolean disableGlobalTestResources() {
      return true;
    }
  }

  @Inject EventStore store;
  @Inject Clock clock;

  @BeforeEach
  void awaitReady() {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> given().get("/q/health/ready").statusCode() == 200);
  }

  @Test
  void everyArticleIsThereAsItWasAndItsReportsAreMerged() {
    InMemoryEventStore anew = new InMemoryEventStore();
    anew.replace(
        FirstVersionDatabase.extractions().map(Materialised::of).toList(), clock.instant());

    assertThat(store.unmerged(1)).isEmpty();
    assertThat(FirstVersionDatabase.extractions().map(each -> each.article().id()))
        .allSatisfy(
            id -> {
              StoredArticle held = store.article(id).orElseThrow();
              assertThat(held.extraction()).isEqualTo(anew.article(id).orElseThrow().extraction());
              assertThat(held.materialised()).isEqualTo(FirstVersionDatabase.MATERIALISED);
            });
    List<String> items = store.events(Filters.all(), ALL, null).items();
    assertThat(items).isEqualTo(anew.events(Filters.all(), ALL, null).items());
    assertThat(items)
        .hasSizeBetween(1, FirstVersionDatabase.ARTICLES / 2)
        .anyMatch(item -> item.contains("\"reports\":3"));
  }

  @Test
  void whoFollowsTheChangesHasTheEventsThatThereAre() {
    Set<String> followed = new HashSet<>();
    for (Change change : store.changes(0, ALL)) {
      String id = change.event().value();
      boolean fits =
          switch (change.kind()) {
            case CREATED, SPLIT -> followed.add(id);
            case CHANGED -> followed.contains(id);
            case MERGED, DELETED -> followed.remove(id);
          };
      assertThat(fits).as("%s", change).isTrue();
    }

    assertThat(followed).hasSameSizeAs(store.events(Filters.all(), ALL, null).items());
  }

  @Test
  void whatTheTopicGivesAgainChangesNothing() {
    List<Extraction> extractions = FirstVersionDatabase.extractions().toList();
    int before = store.changes(0, ALL).size();

    var changed =
        store.replace(extractions.stream().map(Materialised::of).toList(), clock.instant());

    assertThat(changed).isEmpty();
    assertThat(store.changes(0, ALL)).hasSize(before);
  }
}
