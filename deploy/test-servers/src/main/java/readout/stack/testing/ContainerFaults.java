package readout.stack.testing;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotModifiedException;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import java.util.Objects;
import org.testcontainers.containers.GenericContainer;

/**
 * Stops, kills and starts a container without removing it, on a port of the host that stays the
 * same.
 */
final class ContainerFaults {

  private final GenericContainer<?> container;
  private final DockerClient docker;

  ContainerFaults(GenericContainer<?> container) {
    this.container = container;
    this.docker = container.getDockerClient();
  }

  /**
   * To be called before the container is started: Docker would choose another port at each start.
   */
  static void fixPort(GenericContainer<?> container, int inside, int outside) {
    container.withCreateContainerCmdModifier(
        command -> {
          HostConfig host = Objects.requireNonNull(command.getHostConfig());
          host.withPortBindings(
              new PortBinding(
                  Ports.Binding.bindIpAndPort("127.0.0.1", outside), new ExposedPort(inside)));
        });
  }

  void stop() {
    if (isRunning()) {
      docker.stopContainerCmd(container.getContainerId()).withTimeout(30).exec();
    }
  }

  void kill() {
    if (isRunning()) {
      docker.killContainerCmd(container.getContainerId()).exec();
    }
  }

  void startAgain() {
    try {
      docker.startContainerCmd(container.getContainerId()).exec();
    } catch (NotModifiedException running) {
      // It runs already.
    }
  }

  private boolean isRunning() {
    return container.isRunning();
  }
}
