package readout.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A reader who asks for what each of some articles says, over and over, and expects one meeting.
 */
final class Watch implements AutoCloseable {

  private final Readers readers;
  private final List<Readers.Receipt> receipts;
  private final List<String> failures = new CopyOnWriteArrayList<>();
  private final AtomicInteger asked = new AtomicInteger();
  private final Thread thread = new Thread(this::run, "watch");
  private volatile boolean stopped;

  Watch(Readers readers, List<Readers.Receipt> receipts) {
    this.readers = readers;
    this.receipts = receipts;
    thread.start();
  }

  private void run() {
    try {
      while (!stopped) {
        for (Readers.Receipt receipt : receipts) {
          ask("/meetings?article=" + receipt.id());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void ask(String path) throws InterruptedException {
    try {
      JsonNode items = readers.items(path);
      asked.incrementAndGet();
      String country = items.path(0).path("place").path("country").asText("none");
      if (items.size() != 1 || !List.of("DE", "PL").contains(country)) {
        failures.add(path + " " + items);
      }
    } catch (IOException e) {
      failures.add(path + " " + e);
    }
  }

  int asked() {
    return asked.get();
  }

  List<String> failures() {
    return failures;
  }

  void stop() throws InterruptedException {
    stopped = true;
    thread.join();
  }

  @Override
  public void close() throws InterruptedException {
    stop();
  }
}
