package readout.bench.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.Context;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * The least that an endpoint on the service's server can do with an article: parse it with Jackson
 * and answer, or parse it, publish the bytes as they came and answer when the broker has them. On
 * as many event loops as Quarkus takes on two processors; nothing else of Quarkus.
 */
public final class ParseOnly extends AbstractVerticle {

  private static final int EVENT_LOOPS = 8;

  private final ObjectMapper json = new ObjectMapper();
  private final int port;
  private final @Nullable Producer<byte[], byte[]> producer;

  private ParseOnly(int port, @Nullable Producer<byte[], byte[]> producer) {
    this.port = port;
    this.producer = producer;
  }

  /** With the port, and with a broker if it is to publish. */
  public static void main(String[] arguments) {
    int port = Integer.parseInt(arguments[0]);
    Producer<byte[], byte[]> producer =
        arguments.length > 1
            ? BareProducer.connect(arguments[1], BareProducer.LINGER_OF_SINGLES)
            : null;
    Vertx.vertx()
        .deployVerticle(
            () -> new ParseOnly(port, producer), new DeploymentOptions().setInstances(EVENT_LOOPS));
  }

  @Override
  public void start(Promise<Void> started) {
    Router router = Router.router(vertx);
    router.get("/ready").handler(request -> request.response().end());
    router.post("/articles").handler(BodyHandler.create(false)).handler(this::parse);
    vertx
        .createHttpServer()
        .requestHandler(router)
        .listen(port, "127.0.0.1")
        .<Void>mapEmpty()
        .onComplete(started);
  }

  private void parse(RoutingContext request) {
    try {
      byte[] sent = request.body().buffer().getBytes();
      JsonNode article = json.readTree(sent);
      byte[] answer =
          json.writeValueAsBytes(Map.of("uri", article.path("uri"), "members", article.size()));
      if (producer == null) {
        answer(request, answer);
      } else {
        publish(producer, article.path("uri").asText(), sent, request, answer);
      }
    } catch (IOException e) {
      request.fail(400, e);
    }
  }

  private static void publish(
      Producer<byte[], byte[]> producer,
      String uri,
      byte[] article,
      RoutingContext request,
      byte[] answer) {
    Context loop = Vertx.currentContext();
    byte[] key = uri.getBytes(StandardCharsets.UTF_8);
    producer.send(
        new ProducerRecord<>(BareProducer.TOPIC, key, article),
        (place, failure) ->
            loop.runOnContext(
                ignored -> {
                  if (failure == null) {
                    answer(request, answer);
                  } else {
                    request.fail(failure);
                  }
                }));
  }

  private static void answer(RoutingContext request, byte[] answer) {
    request.response().setStatusCode(202).putHeader("Content-Type", "application/json");
    request.response().end(Buffer.buffer(answer));
  }
}
