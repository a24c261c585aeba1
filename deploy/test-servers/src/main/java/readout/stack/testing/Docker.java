package readout.stack.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.images.RemoteDockerImage;
import org.testcontainers.utility.DockerImageName;

/** What the machine's Docker engine, if it has one, can do for the tests. */
final class Docker {

  private static final long PULL_LIMIT_MINUTES = 3;

  private Docker() {}

  static DockerImageName kafkaImage() {
    return DockerImageName.parse(Setting.of("readout.test.image.kafka", "apache/kafka:4.1.1"))
        .asCompatibleSubstituteFor("apache/kafka");
  }

  static DockerImageName postgresqlImage() {
    return DockerImageName.parse(Setting.of("readout.test.image.postgresql", "postgres:18"))
        .asCompatibleSubstituteFor("postgres");
  }

  /** Whether an engine answers and has both images or can fetch them. */
  static boolean offersImages() {
    return mayHaveEngine()
        && DockerClientFactory.instance().isDockerAvailable()
        && obtainable(kafkaImage())
        && obtainable(postgresqlImage());
  }

  /** Spares machines without an engine the search for one, and its log. */
  private static boolean mayHaveEngine() {
    String runtime = System.getenv().getOrDefault("XDG_RUNTIME_DIR", "/var/run");
    String home = System.getProperty("user.home", "");
    return System.getenv("DOCKER_HOST") != null
        || List.of(
                "/var/run/docker.sock", runtime + "/docker.sock", home + "/.docker/run/docker.sock")
            .stream()
            .anyMatch(socket -> Files.exists(Path.of(socket)));
  }

  private static boolean obtainable(DockerImageName image) {
    try {
      new RemoteDockerImage(image).get(PULL_LIMIT_MINUTES, TimeUnit.MINUTES);
      return true;
    } catch (ContainerFetchException | TimeoutException absent) {
      System.out.printf("test servers: no image %s: %s%n", image, absent.getMessage());
      return false;
    }
  }
}
