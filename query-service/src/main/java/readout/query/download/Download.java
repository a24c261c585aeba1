package readout.query.download;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import readout.query.store.StoreUnavailableException;

/**
 * One download on its way. A chunk is written once the connection has taken the one before, and a
 * part is read once it has taken all of the one before. All but the reading happens on the
 * connection's thread, and so does whatever touches a field that is not final.
 */
final class Download {

  private static final Logger LOG = Logger.getLogger(Download.class);

  /** Who takes less than this within the patience is cut off. */
  private static final int CHUNK = 16 * 1024;

  private static final byte[] NOTHING = {};

  private final HttpServerRequest request;
  private final HttpServerResponse response;
  private final RoutingContext exchange;
  private final ConnectionBase connection;
  private final Context context;
  private final Vertx vertx;
  private final Parts rest;
  private final Duration patience;
  private final Consumer<Download> whenOver;

  private byte @Nullable [] part;
  private int sent;
  private boolean writing;
  private long lastMoved;
  private long watch;
  private boolean over;

  Download(RoutingContext exchange, Begun begun, Duration patience, Consumer<Download> whenOver) {
    this.exchange = exchange;
    this.request = exchange.request();
    this.response = exchange.response();
    this.connection = (ConnectionBase) request.connection();
    this.context = connection.getContext();
    this.vertx = exchange.vertx();
    this.part = begun.first();
    this.rest = begun.rest();
    this.patience = patience;
    this.whenOver = whenOver;
  }

  void start() {
    context.runOnContext(
        now -> {
          exchange.addEndHandler(ended -> finish());
          if (response.closed()) {
            finish();
            return;
          }
          watch = vertx.setPeriodic(Math.max(1, patience.toMillis() / 4), tick -> look());
          response.setChunked(true);
          goOn();
        });
  }

  void endWithin(Duration time) {
    context.runOnContext(now -> vertx.setTimer(time.toMillis(), late -> cut("the service stops")));
  }

  private void goOn() {
    byte[] current = part;
    if (over) {
      return;
    }
    try {
      if (current == null) {
        end();
      } else if (sent < current.length) {
        write(current);
      } else {
        read();
      }
    } catch (RuntimeException failure) {
      fail(failure);
    }
  }

  private void write(byte[] current) {
    int length = Math.min(CHUNK, current.length - sent);
    Buffer chunk = Buffer.buffer(length).appendBytes(current, sent, length);
    sent += length;
    beginWriting();
    response
        .write(chunk)
        .onComplete(
            written -> {
              writing = false;
              if (written.succeeded()) {
                context.runOnContext(next -> goOn());
              } else {
                finish();
              }
            });
  }

  private void read() {
    part = NOTHING;
    sent = 0;
    context
        .executeBlocking(rest::next, false)
        .onComplete(
            next -> {
              if (next.succeeded()) {
                part = next.result();
                goOn();
              } else {
                fail(next.cause());
              }
            });
  }

  private void end() {
    beginWriting();
    response.end().onComplete(ended -> finish());
  }

  private void beginWriting() {
    writing = true;
    lastMoved = System.nanoTime();
  }

  private void look() {
    if (writing && System.nanoTime() - lastMoved > patience.toNanos()) {
      cut("the client takes nothing");
    }
  }

  private void fail(Throwable failure) {
    if (!over) {
      if (failure instanceof StoreUnavailableException) {
        LOG.warnf("store unavailable path=%s", request.path());
        LOG.debugf(failure, "store unavailable path=%s", request.path());
      } else {
        LOG.errorf(failure, "download failed path=%s", request.path());
      }
      cut("failed");
    }
  }

  /** So that the client cannot take what it has for the whole. */
  private void cut(String why) {
    if (over) {
      return;
    }
    LOG.infof("download cut path=%s reason=%s", request.path(), why);
    finish();
    if (request.version() == HttpVersion.HTTP_2) {
      response.reset();
    } else {
      abort(connection.channelHandlerContext());
    }
  }

  /**
   * Past the connection's own handler, which would first wait for the client to take what it does
   * not; and told as an error, since before HTTP/1.1 a connection that is closed is the end of an
   * answer.
   */
  private static void abort(ChannelHandlerContext handler) {
    handler.channel().config().setOption(ChannelOption.SO_LINGER, 0);
    handler.close();
  }

  private void finish() {
    if (!over) {
      over = true;
      part = null;
      vertx.cancelTimer(watch);
      whenOver.accept(this);
    }
  }
}
