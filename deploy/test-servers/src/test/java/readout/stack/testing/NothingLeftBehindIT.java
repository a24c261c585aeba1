package readout.stack.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Servers end with the program that started them, however it ends. */
class NothingLeftBehindIT {

  @Test
  void closingEndsEveryProcessAndDeletesTheData() throws Exception {
    EmbeddedKafka kafka = EmbeddedKafka.start();
    EmbeddedPostgresql postgresql = EmbeddedPostgresql.start();
    List<ProcessHandle> processes = new ArrayList<>(ProcessHandle.current().descendants().toList());
    processes.add(ProcessHandle.of(postgresql.processId()).orElseThrow());

    postgresql.close();
    kafka.close();

    assertThat(processes).hasSizeGreaterThanOrEqualTo(3);
    awaitEnd(processes);
    assertThat(postgresql.folder()).doesNotExist();
    assertThat(kafka.folder()).doesNotExist();
  }

  @Test
  void killingTheirStarterEndsTheServers() throws Exception {
    Started started = Started.inAnotherJvm();

    started.jvm().destroyForcibly().waitFor();

    assertThat(started.children()).hasSize(2);
    awaitEnd(started.children());
    awaitEnd(List.of(started.postmaster()));
  }

  @Test
  void whatBothKilledStarterAndSupervisorLeaveIsClearedAwayByTheNext() throws Exception {
    Started started = Started.inAnotherJvm();
    started.children().forEach(ProcessHandle::destroyForcibly);
    started.jvm().destroyForcibly().waitFor();
    assertThat(started.postmaster().isAlive()).isTrue();
    started.makeOld();

    EmbeddedPostgresql.start().close();

    awaitEnd(List.of(started.postmaster()));
    assertThat(started.folder()).doesNotExist();
  }

  private static void awaitEnd(List<ProcessHandle> processes) throws Exception {
    for (ProcessHandle process : processes) {
      process.onExit().get(40, TimeUnit.SECONDS);
    }
  }

  /** A program that started both servers and then does nothing. */
  private record Started(
      Process jvm, List<ProcessHandle> children, ProcessHandle postmaster, Path folder) {

    static Started inAnotherJvm() throws IOException {
      Process jvm =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Dreadout.local-stack=" + ServerProcess.folder(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  Starter.class.getName())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      String[] answer = jvm.inputReader().readLine().split(" ", 2);
      ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(answer[0])).orElseThrow();
      return new Started(jvm, jvm.children().toList(), postmaster, Path.of(answer[1]));
    }

    /** A sweep leaves folders alone that are younger than a minute. */
    void makeOld() throws IOException {
      FileTime before = FileTime.from(Instant.now().minus(Duration.ofMinutes(5)));
      Files.setLastModifiedTime(folder.resolve("owner.lock"), before);
    }
  }

  static final class Starter {

    private Starter() {}

    public static void main(String[] args) throws InterruptedException {
      EmbeddedKafka.start();
      EmbeddedPostgresql postgresql = EmbeddedPostgresql.start();
      System.out.println(postgresql.processId() + " " + postgresql.folder());
      Thread.currentThread().join();
    }
  }
}
