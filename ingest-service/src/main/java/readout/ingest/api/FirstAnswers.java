package readout.ingest.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import readout.ingest.access.Sender;
import readout.ingest.config.IngestSettings;

/**
 * Gives a request that names itself, and that was answered before, its first answer again, though
 * the same work would be answered otherwise by now. What was answered with a failure that passes is
 * not remembered, so that repeating it is of use.
 */
@ApplicationScoped
class FirstAnswers {

  private final ArticleDesk desk;
  private final NamedRequests requests;

  @Inject
  FirstAnswers(ArticleDesk desk, IngestSettings settings) {
    this.desk = desk;
    this.requests =
        new NamedRequests(
            settings.idempotency().keep(), settings.idempotency().entries(), System::nanoTime);
  }

  /** Does the work, unless the headers name a request that was sent before. */
  CompletionStage<WholeBody.Reply> take(
      Sender sender,
      List<String> headers,
      @Nullable String contentType,
      byte[] body,
      Supplier<CompletionStage<WholeBody.Reply>> work) {
    IdempotencyKey key = IdempotencyKey.of(headers);
    if (key instanceof IdempotencyKey.Malformed malformed) {
      return refused(sender, ErrorCode.BAD_KEY, malformed.detail());
    }
    return key instanceof IdempotencyKey.Named named
        ? take(sender, named, fingerprint(contentType, body), work)
        : work.get();
  }

  private CompletionStage<WholeBody.Reply> take(
      Sender sender,
      IdempotencyKey.Named named,
      String fingerprint,
      Supplier<CompletionStage<WholeBody.Reply>> work) {
    var name = new NamedRequests.Name(sender.feed(), named.key());
    NamedRequests.Earlier earlier = requests.begin(name, fingerprint);
    if (earlier instanceof NamedRequests.Earlier.Other) {
      return refused(sender, ErrorCode.KEY_REUSED, "its first request had another body or type");
    }
    if (earlier instanceof NamedRequests.Earlier.UnderWay) {
      return refused(sender, ErrorCode.KEY_UNDER_WAY, "wait for its answer, or repeat later");
    }
    if (earlier instanceof NamedRequests.Earlier.Answered answered) {
      answers(answered.reply()).forEach(desk::repeat);
      return CompletableFuture.completedFuture(answered.reply());
    }
    return begun(name, work)
        .whenComplete((reply, failure) -> end(name, failure == null ? reply : null));
  }

  private CompletionStage<WholeBody.Reply> begun(
      NamedRequests.Name name, Supplier<CompletionStage<WholeBody.Reply>> work) {
    try {
      return work.get();
    } catch (RuntimeException | Error e) {
      requests.forget(name);
      throw e;
    }
  }

  private void end(NamedRequests.Name name, WholeBody.@Nullable Reply reply) {
    if (reply != null && answers(reply).stream().allMatch(FirstAnswers::isForGood)) {
      requests.answered(name, reply, answers(reply).size());
    } else {
      requests.forget(name);
    }
  }

  private static List<Answer> answers(WholeBody.Reply reply) {
    return reply instanceof WholeBody.Reply.One one
        ? List.of(one.answer())
        : ((WholeBody.Reply.Each) reply).answers().stream().map(Told::answer).toList();
  }

  /** Neither a failure of this service nor a matter of who sends. */
  private static boolean isForGood(Answer answer) {
    return !(answer instanceof Answer.Refused refused)
        || switch (refused.code()) {
          case UNAUTHENTICATED, FORBIDDEN, TOO_MANY_REQUESTS -> false;
          default -> refused.code().status() < 500;
        };
  }

  private CompletionStage<WholeBody.Reply> refused(Sender sender, ErrorCode code, String detail) {
    return CompletableFuture.completedFuture(
        new WholeBody.Reply.One(desk.refuse(sender, code, IdempotencyKey.HEADER + ": " + detail)));
  }

  private static String fingerprint(@Nullable String contentType, byte[] body) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(String.valueOf(contentType).getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      return HexFormat.of().formatHex(digest.digest(body), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
