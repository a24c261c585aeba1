package readout.ingest.core;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs the tasks of one key one after another, in the order they came, and those of different keys
 * at the same time; no thread waits. A lane takes no memory once it is empty.
 */
final class Lanes<K> {

  private final ConcurrentMap<K, CompletableFuture<@Nullable Void>> last =
      new ConcurrentHashMap<>();
  private final Executor executor;

  /** The executor runs tasks that had to wait; a chain of direct calls could outgrow the stack. */
  Lanes(Executor executor) {
    this.executor = executor;
  }

  /**
   * Completes as the task does. A task whose answer was completed by the caller before its turn
   * came, since the caller waits no longer, is not run.
   */
  <T> CompletableFuture<T> run(K key, Supplier<CompletionStage<T>> task) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    CompletableFuture<@Nullable Void> done = new CompletableFuture<>();
    CompletableFuture<@Nullable Void> before = last.put(key, done);
    if (before == null) {
      start(key, task, answer, done);
    } else {
      before.thenRunAsync(() -> start(key, task, answer, done), executor);
    }
    return answer;
  }

  private <T> void start(
      K key,
      Supplier<CompletionStage<T>> task,
      CompletableFuture<T> answer,
      CompletableFuture<@Nullable Void> done) {
    if (answer.isDone()) {
      end(key, done);
      return;
    }
    Stages.begin(task)
        .whenComplete(
            (value, failure) -> {
              end(key, done);
              if (failure == null) {
                answer.complete(value);
              } else {
                answer.completeExceptionally(failure);
              }
            });
  }

  /** The lane is empty, unless a later task waits in it, which is begun. */
  private void end(K key, CompletableFuture<@Nullable Void> done) {
    last.remove(key, done);
    done.complete(null);
  }

  /** How many keys have a task running or waiting. */
  int size() {
    return last.size();
  }
}
