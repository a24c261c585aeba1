package readout.query.download;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import readout.query.store.StoreUnavailableException;

/** Downloads whose parts a test knows. */
@Singleton
@Path("/test/downloads")
@Blocking
public class PlannedDownloads {

  static final int MOST = 4;
  static final int PART = 256 * 1024;
  static final Duration PATIENCE = Duration.ofMillis(800);

  final AtomicInteger read = new AtomicInteger();
  final Downloads patient = new Downloads(MOST, Duration.ofHours(1));
  final Downloads impatient = new Downloads(MOST, PATIENCE);

  @GET
  @Path("/patient/endless")
  public Response endless() {
    return patient.of("text/csv", parts(Stream.iterate(0, n -> n + 1))).build();
  }

  @GET
  @Path("/impatient/endless")
  public Response endlessForTheQuick() {
    return impatient.of("text/csv", parts(Stream.iterate(0, n -> n + 1))).build();
  }

  @GET
  @Path("/impatient/ten")
  public Response ten() {
    return impatient.of("text/csv", parts(IntStream.range(0, 10).boxed())).build();
  }

  /** With parts that are empty, and of no round size. */
  @GET
  @Path("/odd")
  public Response odd() {
    Iterator<byte[]> parts = odd(List.of(0, 1, 0, 16 * 1024, 16 * 1024 + 1, 0, 70_001)).iterator();
    return patient.of("text/csv", () -> parts.hasNext() ? parts.next() : null).build();
  }

  @GET
  @Path("/empty")
  public Response empty() {
    return patient.of("text/csv", () -> null).build();
  }

  /** Fails after three parts. */
  @GET
  @Path("/failing")
  public Response failing() {
    AtomicInteger given = new AtomicInteger();
    return patient
        .of("text/csv", () -> given.getAndIncrement() < 3 ? new byte[PART] : planted())
        .build();
  }

  /** Fails before the first part. */
  @GET
  @Path("/failed")
  public Response failed() {
    return patient.of("text/csv", PlannedDownloads::planted).build();
  }

  static Stream<byte[]> odd(List<Integer> sizes) {
    return sizes.stream()
        .map(
            size -> {
              byte[] part = new byte[size];
              for (int at = 0; at < size; at++) {
                part[at] = (byte) ('a' + (at + size) % 26);
              }
              return part;
            });
  }

  private Parts parts(Stream<Integer> numbers) {
    Iterator<Integer> left = numbers.iterator();
    return () -> {
      if (!left.hasNext()) {
        return null;
      }
      left.next();
      read.incrementAndGet();
      return new byte[PART];
    };
  }

  private static byte[] planted() {
    throw new StoreUnavailableException(new IllegalStateException("planted"));
  }
}
