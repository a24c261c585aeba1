package readout.ingest.core;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** What a task begins. */
public final class Stages {

  private Stages() {}

  /** The stage that the task returns; one that failed where the task throws instead. */
  public static <T> CompletionStage<T> begin(Supplier<CompletionStage<T>> task) {
    try {
      return task.get();
    } catch (RuntimeException | Error e) {
      return CompletableFuture.failedFuture(e);
    }
  }
}
