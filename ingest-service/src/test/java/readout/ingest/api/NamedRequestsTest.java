package readout.ingest.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import readout.contracts.ArticleId;

class NamedRequestsTest {

  private static final Duration KEEP = Duration.ofHours(24);

  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1_000);
  private final NamedRequests requests = new NamedRequests(KEEP, 3, nanos::get);

  private static NamedRequests.Name name(String key) {
    return new NamedRequests.Name("wire", key);
  }

  private static WholeBody.Reply reply(long version) {
    ArticleId id = ArticleId.of("wire", "urn:a");
    return new WholeBody.Reply.One(new Answer.Taken(id, version, Answer.ACCEPTED, List.of()));
  }

  private void take(String key, long version) {
    assertThat(requests.begin(name(key), "f")).isEqualTo(new NamedRequests.Earlier.None());
    requests.answered(name(key), reply(version), 1);
  }

  @Test
  void theFirstAnswerIsGivenAgain() {
    take("a", 7);

    assertThat(requests.begin(name("a"), "f"))
        .isEqualTo(new NamedRequests.Earlier.Answered(reply(7)));
    assertThat(requests.begin(name("a"), "f"))
        .isEqualTo(new NamedRequests.Earlier.Answered(reply(7)));
  }

  @Test
  void anotherRequestUnderTheSameNameIsToldApart() {
    assertThat(requests.begin(name("a"), "f")).isEqualTo(new NamedRequests.Earlier.None());
    assertThat(requests.begin(name("a"), "g")).isEqualTo(new NamedRequests.Earlier.Other());
    requests.answered(name("a"), reply(1), 1);
    assertThat(requests.begin(name("a"), "g")).isEqualTo(new NamedRequests.Earlier.Other());
  }

  @Test
  void theFirstMayBeUnderWay() {
    requests.begin(name("a"), "f");

    assertThat(requests.begin(name("a"), "f")).isEqualTo(new NamedRequests.Earlier.UnderWay());
    requests.forget(name("a"));
    assertThat(requests.begin(name("a"), "f")).isEqualTo(new NamedRequests.Earlier.None());
  }

  @Test
  void theNamesOfOneFeedAreNotThoseOfAnother() {
    take("a", 1);

    assertThat(requests.begin(new NamedRequests.Name("desk", "a"), "g"))
        .isEqualTo(new NamedRequests.Earlier.None());
  }

  @Test
  void theOldestGoWhenThereAreTooMany() {
    for (String key : List.of("a", "b", "c", "d", "e")) {
      take(key, 1);
    }

    assertThat(requests.size()).isEqualTo(3);
    assertThat(requests.begin(name("e"), "f")).isInstanceOf(NamedRequests.Earlier.Answered.class);
    assertThat(requests.begin(name("c"), "f")).isInstanceOf(NamedRequests.Earlier.Answered.class);
    assertThat(requests.begin(name("b"), "f")).isEqualTo(new NamedRequests.Earlier.None());
  }

  @Test
  void anAnswerOfManyLinesCountsAsMany() {
    take("a", 1);
    requests.begin(name("b"), "f");
    requests.answered(name("b"), reply(1), 1_000);

    assertThat(requests.size()).isZero();
    take("c", 1);
    assertThat(requests.size()).isEqualTo(1);
  }

  @Test
  void anAnswerIsForgottenAfterItsTime() {
    take("a", 1);
    nanos.addAndGet(KEEP.toNanos() - 1);
    assertThat(requests.begin(name("a"), "f")).isInstanceOf(NamedRequests.Earlier.Answered.class);

    nanos.addAndGet(1);

    assertThat(requests.begin(name("a"), "f")).isEqualTo(new NamedRequests.Earlier.None());
  }

  @Test
  void anAnswerThatComesAfterItsRequestHadToGoIsNotKept() {
    requests.begin(name("a"), "f");
    nanos.addAndGet(KEEP.toNanos());
    take("b", 1);

    requests.answered(name("a"), reply(1), 1);

    assertThat(requests.size()).isEqualTo(1);
  }
}
