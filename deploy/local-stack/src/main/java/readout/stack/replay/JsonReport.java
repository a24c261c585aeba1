package readout.stack.replay;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import readout.stack.replay.Totals.Standing;

/** One JSON object, written as it comes: the articles that differ, then the sums. */
final class JsonReport implements Report {

  private final JsonGenerator json;

  JsonReport(OutputStream out) throws IOException {
    this.json = ExtractionJson.MAPPER.createGenerator(out).useDefaultPrettyPrinter();
  }

  @Override
  public void begin(ReplayName name) throws IOException {
    json.writeStartObject();
    json.writeStringField("replay", name.value());
    json.writeArrayFieldStart("articles");
  }

  @Override
  public void differs(ArticleDifference difference) throws IOException {
    json.writeStartObject();
    json.writePOJOField("article", difference.article());
    json.writeArrayFieldStart("events");
    for (EventDifference event : difference.told()) {
      json.writeStartObject();
      json.writeStringField("change", lower(event.kind()));
      json.writeStringField("type", event.type());
      json.writePOJOField("fields", new TreeSet<>(event.fields()));
      json.writePOJOField("before", event.before());
      json.writePOJOField("after", event.after());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  @Override
  public void end(Totals totals) throws IOException {
    json.writeEndArray();
    json.writeObjectFieldStart("summary");
    write("before", totals.extractorsBefore());
    write("after", totals.extractorsAfter());
    json.writeObjectFieldStart("articles");
    json.writeNumberField("compared", totals.articles(Standing.COMPARED));
    json.writeNumberField("different", totals.different());
    json.writeNumberField("notReread", totals.articles(Standing.NOT_REREAD));
    json.writeNumberField("ahead", totals.articles(Standing.AHEAD));
    json.writeEndObject();
    for (String type : new String[] {"meeting", "agreement"}) {
      json.writeObjectFieldStart(type + "s");
      for (EventDifference.Kind kind : EventDifference.Kind.values()) {
        json.writeNumberField(lower(kind), totals.events(type, kind));
      }
      json.writeEndObject();
    }
    write("fields", totals.fields());
    json.writeEndObject();
    json.writeEndObject();
    json.writeRaw('\n');
    json.flush();
  }

  private void write(String name, Map<String, Integer> counts) throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, Integer> each : counts.entrySet()) {
      json.writeNumberField(each.getKey(), each.getValue());
    }
    json.writeEndObject();
  }

  private static String lower(EventDifference.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
