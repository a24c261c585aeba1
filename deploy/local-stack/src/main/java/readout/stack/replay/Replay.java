package readout.stack.replay;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;

/** One replay on one cluster; each step can be done again. */
public final class Replay implements AutoCloseable {

  private final String servers;
  private final ReplayName name;
  private final Admin admin;
  private final GroupOffsets offsets;
  private final ReplayTopic topic;

  /** Connects to the cluster. */
  public Replay(String servers, ReplayName name) {
    this.servers = servers;
    this.name = name;
    this.admin =
        Admin.create(
            Map.of(
                "bootstrap.servers", servers,
                "default.api.timeout.ms", 30_000,
                "request.timeout.ms", 10_000));
    this.offsets = new GroupOffsets(admin);
    this.topic = new ReplayTopic(admin, name);
  }

  /** Makes the candidate's topic. */
  public void createTopic() throws ExecutionException, InterruptedException {
    topic.create();
  }

  /** Whether the candidate's topic is there. */
  public boolean hasTopic() throws ExecutionException, InterruptedException {
    return topic.exists();
  }

  /** Removes the candidate's topic and group; nobody may be in the group. */
  public void delete() throws ExecutionException, InterruptedException {
    topic.delete();
  }

  /** Where the archive ends now. */
  public Map<TopicPartition, Long> archiveEnds() throws ExecutionException, InterruptedException {
    return offsets.ends();
  }

  /** How many articles before these ends the candidate has not answered. */
  public long unanswered(Map<TopicPartition, Long> ends)
      throws ExecutionException, InterruptedException {
    return offsets.unanswered(name.group(), ends);
  }

  /** How many articles before these ends the extractor in use has not answered. */
  public long unansweredByLive(Map<TopicPartition, Long> ends)
      throws ExecutionException, InterruptedException {
    return offsets.unanswered(ReplayName.LIVE_GROUP, ends);
  }

  /** Writes what would be added, removed and changed. */
  public void report(boolean asJson, PrintStream out) throws IOException {
    Report report = asJson ? new JsonReport(out) : new TextReport(out);
    report.begin(name);
    report.end(new Comparison(servers, name).run(report));
  }

  /**
   * Publishes what the candidate says in place of what is said now, and lets the group in use go on
   * where the candidate has come to. Waits until neither group has a member: what they wrote
   * meanwhile would be lost or come in the wrong order.
   *
   * @param progress is told how many extractions have been published by now
   * @return how many in all
   * @throws IllegalStateException when the candidate has not come as far as the one in use
   */
  public long publish(LongConsumer progress) throws ExecutionException, InterruptedException {
    offsets.awaitEmpty(ReplayName.LIVE_GROUP);
    offsets.awaitEmpty(name.group());
    if (!offsets.isAsFarAs(name.group(), ReplayName.LIVE_GROUP)) {
      throw new IllegalStateException(
          "the candidate has not read as far as the extractor in use; let it catch up");
    }
    long published = new Publication(servers, name).run(progress::accept);
    offsets.handOver(name.group(), ReplayName.LIVE_GROUP);
    return published;
  }

  @Override
  public void close() {
    admin.close();
  }
}
