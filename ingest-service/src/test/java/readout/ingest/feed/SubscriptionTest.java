package readout.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SubscriptionTest {

  private static final URI HUB = URI.create("https://hub.example/");
  private static final URI TOPIC = URI.create("https://wire.example/feed");
  private static final Duration LEASE = Duration.ofDays(7);
  private static final long START = Long.MAX_VALUE - 5; // such a clock may overflow

  private final Subscription subscription =
      new Subscription(URI.create("https://news.example/websub/x"), "key", LEASE);

  private static long after(Duration duration) {
    return START + duration.toNanos();
  }

  @Test
  void aHubThatWasFoundIsAskedOnceAndAgainOnlyWhenItDoesNotConfirm() {
    assertThat(subscription.ask(START)).isEmpty();

    subscription.discovered(HUB, TOPIC, START);
    subscription.discovered(HUB, TOPIC, START);

    assertThat(subscription.ask(START)).hasValue(HUB);
    assertThat(subscription.form())
        .containsEntry("hub.mode", "subscribe")
        .containsEntry("hub.topic", TOPIC.toString())
        .containsEntry("hub.callback", "https://news.example/websub/x")
        .containsEntry("hub.secret", "key")
        .containsEntry("hub.lease_seconds", "604800");
    assertThat(subscription.ask(after(Duration.ofSeconds(59)))).isEmpty();
    assertThat(subscription.ask(after(Duration.ofSeconds(61)))).hasValue(HUB);
    assertThat(subscription.ask(after(Duration.ofSeconds(130)))).isEmpty();
  }

  @Test
  void aConfirmedOneIsRenewedBeforeItsLeaseEnds() {
    subscription.discovered(HUB, TOPIC, START);
    subscription.ask(START);

    boolean confirmed = subscription.confirm(TOPIC.toString(), Duration.ofSeconds(100), START);

    assertThat(confirmed).isTrue();
    assertThat(subscription.isLive(after(Duration.ofSeconds(99)))).isTrue();
    assertThat(subscription.isLive(after(Duration.ofSeconds(100)))).isFalse();
    assertThat(subscription.ask(after(Duration.ofSeconds(79)))).isEmpty();
    assertThat(subscription.ask(after(Duration.ofSeconds(80)))).hasValue(HUB);
  }

  @Test
  void whatWasNotAskedForIsNotConfirmed() {
    assertThat(subscription.confirm(TOPIC.toString(), LEASE, START)).isFalse();

    subscription.discovered(HUB, TOPIC, START);

    assertThat(subscription.confirm("https://other.example/", LEASE, START)).isFalse();
    assertThat(subscription.deny("https://other.example/", START)).isFalse();
    assertThat(subscription.isLive(START)).isFalse();
  }

  @Test
  void aLeaseThatTheHubDoesNotNameIsTheOneAskedForAndOneOfNothingIsNotTakenAtItsWord() {
    subscription.discovered(HUB, TOPIC, START);

    subscription.confirm(TOPIC.toString(), null, START);
    assertThat(subscription.isLive(after(Duration.ofDays(6)))).isTrue();

    subscription.confirm(TOPIC.toString(), Duration.ofSeconds(-1), START);
    assertThat(subscription.ask(after(Duration.ofSeconds(3)))).isEmpty();
  }

  @Test
  void aHubThatDeniesIsAskedAgainAnotherDay() {
    subscription.discovered(HUB, TOPIC, START);
    subscription.confirm(TOPIC.toString(), LEASE, START);

    assertThat(subscription.deny(TOPIC.toString(), START)).isTrue();

    assertThat(subscription.isLive(START)).isFalse();
    assertThat(subscription.ask(after(Duration.ofHours(23)))).isEmpty();
    assertThat(subscription.ask(after(Duration.ofHours(25)))).hasValue(HUB);
  }

  @Test
  void aFeedThatNamesNoHubAnyMoreIsNotSubscribedTo() {
    subscription.discovered(HUB, TOPIC, START);
    subscription.confirm(TOPIC.toString(), LEASE, START);

    subscription.abandon();

    assertThat(subscription.isWanted()).isFalse();
    assertThat(subscription.isLive(START)).isFalse();
    assertThat(subscription.untilDue(START)).isEmpty();
    assertThat(subscription.confirm(TOPIC.toString(), LEASE, START)).isFalse();
  }
}
