package readout.query.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static readout.query.Extractions.meeting;
import static readout.query.Extractions.of;
import static readout.query.Extractions.person;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import readout.query.api.ChangeFeed.Pace;
import readout.query.api.ChangeFeed.Signal;
import readout.query.projection.Materialised;
import readout.query.store.Change;
import readout.query.store.InMemoryEventStore;

class ChangeFeedTest {

  private static final Duration SOON = Duration.ofMillis(20);
  private static final Duration NEVER = Duration.ofHours(1);

  private final InMemoryEventStore store = new InMemoryEventStore();
  private @Nullable ChangeFeed feed;

  @AfterEach
  void stop() {
    if (feed != null) {
      feed.stop();
    }
  }

  @Test
  void everyFollowerGetsEachChangeOnceAndInOrder() {
    put(0, 350);
    ChangeFeed feed = feed(NEVER, NEVER);

    Reader first = follow(feed, 0, Long.MAX_VALUE);
    Reader later = follow(feed, 120, Long.MAX_VALUE);
    put(350, 400);

    await().until(() -> first.changes().size() == 400 && later.changes().size() == 280);
    assertThat(first.changes()).isEqualTo(store.changes(0, 1000));
    assertThat(later.changes()).isEqualTo(store.changes(120, 1000));
  }

  @Test
  void theStoreIsAskedOnlyWhileSomebodyFollows() {
    ChangeFeed feed = feed(NEVER, NEVER);
    assertThat(feed.polls()).isFalse();

    Reader one = follow(feed, 0, Long.MAX_VALUE);
    Reader other = follow(feed, 0, Long.MAX_VALUE);
    assertThat(feed.polls()).isTrue();

    one.cancel();
    assertThat(feed.polls()).isTrue();
    other.cancel();
    assertThat(feed.polls()).isFalse();
  }

  @Test
  void whoTakesNothingIsGivenUpWithOnePageAtMost() {
    put(0, 350);
    ChangeFeed feed = feed(NEVER, SOON);

    Reader slow = follow(feed, 0, 2);

    await().until(() -> !feed.polls());
    slow.request(Long.MAX_VALUE);
    await().until(slow::ended);
    assertThat(slow.changes()).isEqualTo(store.changes(0, ChangeFeed.PAGE));
    assertThat(slow.remarks()).last().asString().contains("too slow");
  }

  @Test
  void aSilentConnectionIsShownToBeAlive() {
    Reader reader = follow(feed(SOON, NEVER), 0, Long.MAX_VALUE);

    await().until(() -> reader.remarks().stream().filter("nothing new"::equals).count() > 2);
  }

  @Test
  void allStreamsEndWhenTheServiceStops() {
    ChangeFeed feed = feed(NEVER, NEVER);
    Reader before = follow(feed, 0, Long.MAX_VALUE);

    feed.stop();

    await().until(before::ended);
    assertThat(follow(feed, 0, Long.MAX_VALUE).ended()).isTrue();
  }

  @Test
  void oneMoreThanThereIsRoomForIsSentAway() {
    ChangeFeed feed = feed(NEVER, NEVER);
    Reader first = follow(feed, 0, Long.MAX_VALUE);
    assertThat(feed.isFull()).isFalse();
    follow(feed, 0, Long.MAX_VALUE);
    assertThat(feed.isFull()).isTrue();

    Reader third = follow(feed, 0, Long.MAX_VALUE);

    await().until(third::ended);
    assertThat(third.remarks()).last().asString().contains("too many");
    first.cancel();
    assertThat(feed.isFull()).isFalse();
  }

  @Test
  void whoHasMissedChangesIsToldSo() {
    put(0, 10);
    store.forgetChanges(Instant.EPOCH, 5);
    ChangeFeed feed = feed(NEVER, NEVER);

    Reader behind = follow(feed, 4, Long.MAX_VALUE);
    Reader upToDate = follow(feed, 5, Long.MAX_VALUE);

    await().until(behind::ended);
    assertThat(behind.changes()).isEmpty();
    await().until(() -> upToDate.changes().size() == 5);
  }

  private ChangeFeed feed(Duration heartbeat, Duration patience) {
    ChangeFeed made = new ChangeFeed(store, new Pace(Duration.ofMillis(5), heartbeat, patience), 2);
    feed = made;
    return made;
  }

  /** Meetings of one person each, days apart. */
  private void put(int from, int to) {
    store.replace(
        IntStream.range(from, to)
            .mapToObj(
                i -> {
                  String day = LocalDate.EPOCH.plusDays(9L * i).toString();
                  return of("article " + i, 1, meeting("m", day, person("A Person", "FR")));
                })
            .map(Materialised::of)
            .toList(),
        Instant.EPOCH);
  }

  private static Reader follow(ChangeFeed feed, long after, long requested) {
    Reader reader = new Reader();
    feed.after(after).subscribe().withSubscriber(reader);
    reader.request(requested);
    return reader;
  }

  /** Takes as much as it is told to. */
  private static final class Reader implements Flow.Subscriber<Signal> {

    private final List<Signal> taken = new CopyOnWriteArrayList<>();
    private Flow.@Nullable Subscription subscription;
    private volatile boolean ended;

    @Override
    public void onSubscribe(Flow.Subscription given) {
      subscription = given;
    }

    @Override
    public void onNext(Signal signal) {
      taken.add(signal);
    }

    @Override
    public void onError(Throwable failure) {
      throw new AssertionError(failure);
    }

    @Override
    public void onComplete() {
      ended = true;
    }

    void request(long count) {
      Objects.requireNonNull(subscription).request(count);
    }

    void cancel() {
      Objects.requireNonNull(subscription).cancel();
    }

    boolean ended() {
      return ended;
    }

    List<Change> changes() {
      return taken.stream()
          .filter(Signal.Changed.class::isInstance)
          .map(signal -> ((Signal.Changed) signal).change())
          .toList();
    }

    List<String> remarks() {
      return taken.stream()
          .filter(Signal.Remark.class::isInstance)
          .map(signal -> ((Signal.Remark) signal).text())
          .toList();
    }
  }
}
