package readout.stack.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Three nodes, each broker and controller in a process of its own: everything is there three times
 * and acknowledged when two have it. Nodes are counted from 0. Always the embedded kind.
 */
public final class KafkaCluster implements AutoCloseable {

  private static final int NODES = 3;

  /** A thread each: a node is ready only when another one is. */
  private static final Executor AT_ONCE = task -> new Thread(task).start();

  private final List<ServerFolder> folders =
      Stream.generate(() -> ServerFolder.create("kafka-node")).limit(NODES).toList();
  private final String ports = freePorts();
  private final String controllerPorts = freePorts();
  private final List<@Nullable ServerProcess> processes =
      new ArrayList<>(Collections.nCopies(NODES, null));

  private KafkaCluster() {
    restart(0, 1, 2);
    ServerProcess.start(
            folders.get(0).log(),
            List.of("-Xmx64m"),
            "readout.stack.kafka.TopicsMain",
            bootstrapServers(),
            Integer.toString(NODES))
        .awaitEnd();
  }

  /** Three nodes with the topics of Readout and no records in them. */
  public static KafkaCluster start() {
    return new KafkaCluster();
  }

  /** The addresses of all three for clients. */
  public String bootstrapServers() {
    return Arrays.stream(ports.split(","))
        .map(port -> "127.0.0.1:" + port)
        .collect(Collectors.joining(","));
  }

  /** Ends a node as {@code kill -9} does; nothing happens when it is down. */
  public void kill(int node) {
    ServerProcess process;
    synchronized (processes) {
      process = processes.set(node, null);
    }
    if (process != null) {
      process.kill();
    }
  }

  /** Starts nodes that are down, at once; answers when each is ready, for which two must run. */
  public void restart(int... nodes) {
    List<CompletableFuture<Void>> started =
        Arrays.stream(nodes)
            .mapToObj(node -> CompletableFuture.runAsync(() -> launch(node), AT_ONCE))
            .toList();
    started.forEach(CompletableFuture::join);
  }

  private void launch(int node) {
    ServerFolder folder = folders.get(node);
    ServerProcess process =
        ServerProcess.start(
            folder.log(),
            List.of("-Xmx192m"),
            "readout.stack.kafka.NodeMain",
            folder.data().toString(),
            Integer.toString(node + 1),
            ports,
            controllerPorts);
    synchronized (processes) {
      processes.set(node, process);
    }
  }

  /** An orderly end would wait for the others of a quorum that is going. */
  @Override
  public void close() {
    IntStream.range(0, NODES).forEach(this::kill);
    folders.forEach(ServerFolder::close);
  }

  private static String freePorts() {
    return IntStream.generate(FreePort::find)
        .distinct()
        .limit(NODES)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(","));
  }
}
