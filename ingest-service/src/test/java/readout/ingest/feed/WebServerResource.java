package readout.ingest.feed;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A service that fetches from a server of the test, which the guard lets pass. */
public final class WebServerResource implements QuarkusTestResourceLifecycleManager {

  /** Each is the feed of this name and the path where it is. */
  private static final List<String> FEEDS =
      List.of("wire", "away", "hostile", "busy", "gone", "moved", "outage", "pushed", "stale");

  static final String PUBLIC = "https://news.example.org/in";

  private @Nullable WebServer server;

  @Override
  public Map<String, String> start() {
    WebServer started = new WebServer();
    server = started;
    Map<String, String> settings = new HashMap<>();
    settings.put("readout.ingest.allow-addresses", "127.0.0.1");
    settings.put("readout.ingest.public-url", PUBLIC + "/");
    settings.put("readout.ingest.websub.lease", "PT10S");
    for (String feed : FEEDS) {
      started.page("/" + feed, WebServer.Answer.of(304));
      String prefix = "readout.ingest.feeds.\"" + feed + "\".";
      settings.put(prefix + "url", started.address("/" + feed).toString());
      settings.put(prefix + "interval", "PT1S");
    }
    return settings;
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(server, new TestInjector.MatchesType(WebServer.class));
  }

  @Override
  public void stop() {
    if (server != null) {
      server.close();
      server = null;
    }
  }
}
