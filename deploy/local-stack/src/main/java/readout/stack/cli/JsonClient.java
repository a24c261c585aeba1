package readout.stack.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;

/** Speaks JSON to a service on loopback. */
final class JsonClient {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LIMIT_MILLIS = 30_000;

  private final int port;

  JsonClient(int port) {
    this.port = port;
  }

  /** An answer with its status; a body that is no JSON is missing. */
  record Answer(int status, JsonNode body) {}

  Answer get(String path) throws IOException {
    return answer(open(path));
  }

  Answer post(String path, String json) throws IOException {
    HttpURLConnection connection = open(path);
    connection.setDoOutput(true);
    connection.setRequestProperty("Content-Type", "application/json");
    try (var body = connection.getOutputStream()) {
      body.write(json.getBytes(UTF_8));
    }
    return answer(connection);
  }

  private HttpURLConnection open(String path) throws IOException {
    URI address = URI.create("http://127.0.0.1:" + port + path);
    HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
    connection.setRequestProperty("Accept", "application/json");
    connection.setConnectTimeout(LIMIT_MILLIS);
    connection.setReadTimeout(LIMIT_MILLIS);
    return connection;
  }

  private static Answer answer(HttpURLConnection connection) throws IOException {
    int status = connection.getResponseCode();
    try (InputStream body =
        status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
      return new Answer(status, body == null ? MissingNode.getInstance() : JSON.readTree(body));
    } catch (JsonProcessingException noJson) {
      return new Answer(status, MissingNode.getInstance());
    }
  }
}
