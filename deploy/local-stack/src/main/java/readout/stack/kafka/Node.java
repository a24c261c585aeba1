package readout.stack.kafka;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.Uuid;

/**
 * One node of a cluster on this machine, in which each is broker and controller.
 *
 * @param id counted from 1
 * @param ports of the brokers, in the order of the ids
 * @param controllerPorts the same of the controllers
 */
record Node(int id, List<Integer> ports, List<Integer> controllerPorts) {

  Node {
    ports = List.copyOf(ports);
    controllerPorts = List.copyOf(controllerPorts);
  }

  /** A node without others. */
  static Node alone(int port, int controllerPort) {
    return new Node(1, List.of(port), List.of(controllerPort));
  }

  int port() {
    return ports.get(id - 1);
  }

  int controllerPort() {
    return controllerPorts.get(id - 1);
  }

  /** How many copies there are of everything: one on each node. */
  int copies() {
    return ports.size();
  }

  /** How many copies must be written before a record is acknowledged: all but one. */
  int acknowledgedCopies() {
    return Math.max(1, copies() - 1);
  }

  String voters() {
    return IntStream.range(0, copies())
        .mapToObj(index -> "%d@127.0.0.1:%d".formatted(index + 1, controllerPorts.get(index)))
        .collect(Collectors.joining(","));
  }

  /** Nodes that are to find each other must agree on it, so there it comes from the addresses. */
  String newClusterId() {
    if (copies() == 1) {
      return Uuid.randomUuid().toString();
    }
    UUID name = UUID.nameUUIDFromBytes(voters().getBytes(StandardCharsets.UTF_8));
    return new Uuid(name.getMostSignificantBits(), name.getLeastSignificantBits()).toString();
  }
}
