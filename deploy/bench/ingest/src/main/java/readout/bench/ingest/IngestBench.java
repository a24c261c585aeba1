package readout.bench.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import readout.contracts.Article;
import readout.stack.testing.KafkaServer;

/**
 * Starts a broker and the service, and prints how fast articles are taken. Arguments: the service's
 * jar, that of the endpoint that only parses, {@code --bulk} or {@code --single} for one of the two
 * comparisons, {@code --memory} to fill it with a million articles instead, or before single posts,
 * the seed, options of the service's JVM.
 */
public final class IngestBench {

  private static final String MEMORY = "--memory";
  private static final String BULK = "--bulk";
  private static final String SINGLE = "--single";
  private static final int WARM_UPS = 10;
  private static final int WARM_UPS_OF_SINGLES = 7;
  private static final int ROUNDS = 5;
  private static final int LINES = 30_000;
  private static final int POSTS = 60_000;

  /**
   * Nearly as many articles as the service lets wait for the broker at once. With fewer the
   * processors are idle while the broker's disk writes, and the endpoints are no faster.
   */
  private static final int CONNECTIONS = Integer.getInteger("readout.bench.connections", 1900);

  private static final int MILLION = 1_000_000;
  private static final int STEP = 200_000;

  private final String broker;
  private final ServerProcess service;
  private final BareProducer bare;
  private final MadeUpNews news;

  private IngestBench(String broker, ServerProcess service, BareProducer bare, MadeUpNews news) {
    this.broker = broker;
    this.service = service;
    this.bare = bare;
    this.news = news;
  }

  /** See the class. */
  public static void main(String[] given) throws Exception {
    List<String> arguments = new ArrayList<>(Arrays.asList(given));
    boolean memory = arguments.remove(MEMORY);
    boolean bulk = arguments.remove(BULK);
    boolean single = arguments.remove(SINGLE);
    long seed = arguments.size() > 2 ? Long.parseLong(arguments.get(2)) : 1;
    List<String> options = arguments.stream().skip(3).toList();
    if (bulk == (memory || single)) {
      throw new IllegalArgumentException(
          "one of --bulk, --single and --memory is wanted, or --memory with --single");
    }
    try (KafkaServer kafka = KafkaServer.start();
        BareProducer bare = new BareProducer(kafka.bootstrapServers());
        ServerProcess service =
            ServerProcess.ingest(Path.of(arguments.get(0)), options, kafka.bootstrapServers())) {
      IngestBench bench =
          new IngestBench(kafka.bootstrapServers(), service, bare, new MadeUpNews(seed));
      if (memory) {
        bench.fill();
      }
      if (bulk) {
        bench.compareBulk();
      }
      if (single) {
        bench.compareSingle(Path.of(arguments.get(1)));
      }
    }
    System.exit(0);
  }

  private void compareBulk() throws Exception {
    Article first = news.article();
    bulk(1, List.of(MadeUpNews.ninjs(first)));
    bare.learnFrom(first);
    Rounds one = new Rounds("bulk, one connection");
    Rounds two = new Rounds("bulk, two connections");
    for (int round = -WARM_UPS; round < ROUNDS; round++) {
      roundOfBulk(1, round < 0 ? new Rounds("warm-up") : one);
      roundOfBulk(2, round < 0 ? new Rounds("warm-up") : two);
    }
    one.print();
    two.print();
  }

  /** What is sent is made before the clock runs. */
  private void roundOfBulk(int connections, Rounds rounds) throws Exception {
    List<Article> articles = Stream.generate(news::article).limit(LINES).toList();
    List<byte[]> lines = articles.stream().map(MadeUpNews::ninjs).toList();
    rounds.service(LINES, service, () -> bulk(connections, lines));
    var records = articles.stream().map(bare::record).toList();
    rounds.other("bare producer", LINES, () -> bare.send(records));
  }

  private void bulk(int connections, List<byte[]> lines) {
    int part = lines.size() / connections;
    concurrently(
        IntStream.range(0, connections)
            .mapToObj(number -> lines.subList(number * part, (number + 1) * part).iterator())
            .toList());
  }

  private void concurrently(List<Iterator<byte[]>> requests) {
    CompletableFuture.allOf(
            requests.stream()
                .map(
                    lines ->
                        CompletableFuture.runAsync(
                            () -> send(lines), task -> new Thread(task).start()))
                .toArray(CompletableFuture<?>[]::new))
        .join();
  }

  private void send(Iterator<byte[]> lines) {
    try {
      BulkClient.send(service.port(), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void compareSingle(Path endpointJar) throws Exception {
    Rounds rounds = new Rounds("single posts, %d connections".formatted(CONNECTIONS));
    try (ServerProcess endpoint = ServerProcess.endpoint(endpointJar);
        ServerProcess bareServer = ServerProcess.parseOnly();
        ServerProcess floor = ServerProcess.parseOnly(broker)) {
      for (int round = -WARM_UPS_OF_SINGLES; round < ROUNDS; round++) {
        List<byte[]> articles =
            Stream.generate(() -> MadeUpNews.ninjs(news.article())).limit(POSTS).toList();
        Rounds counted = round < 0 ? new Rounds("warm-up") : rounds;
        counted.service(POSTS, service, post(service, "/articles", articles));
        counted.other("Quarkus REST, parse", POSTS, post(endpoint, "/articles", articles));
        counted.other(
            "Quarkus REST on the event loop, parse",
            POSTS,
            post(endpoint, "/articles/on-event-loop", articles));
        counted.other("Vert.x, parse", POSTS, post(bareServer, "/articles", articles));
        counted.other("Vert.x, parse and publish", POSTS, post(floor, "/articles", articles));
      }
    }
    rounds.print();
  }

  /** The requests are made before the clock runs. */
  private static Rounds.Work post(ServerProcess server, String path, List<byte[]> articles) {
    List<byte[]> requests =
        articles.stream().map(article -> SingleClient.request(path, article)).toList();
    return () -> SingleClient.send(server.port(), CONNECTIONS, requests);
  }

  /** One request of 200,000 lines after another. */
  private void fill() throws Exception {
    tell(0, "");
    for (int sent = STEP; sent <= MILLION; sent += STEP) {
      long begun = System.nanoTime();
      send(Stream.generate(() -> MadeUpNews.ninjs(news.article())).limit(STEP).iterator());
      double rate = STEP * 1e9 / (System.nanoTime() - begun);
      tell(sent, String.format(Locale.ROOT, ", %,.0f a second", rate));
    }
  }

  private void tell(int articles, String rate) throws Exception {
    System.out.printf(
        Locale.ROOT,
        "articles %,d: %,d KiB in use after collection%s%s%n",
        articles,
        service.heapInUse(),
        service.resident(),
        rate);
  }
}
