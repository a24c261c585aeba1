package readout.ingest.source;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A feed while it is read. What it says of itself may stand after its entries. */
final class FeedDraft {

  private static final int MOST_ENTRIES = 10_000;

  private final FeedOrigin origin;
  private final List<EntryDraft> drafts = new ArrayList<>();
  private final List<FeedEntry> skipped = new ArrayList<>();
  private final List<URI> hubs = new ArrayList<>();
  private @Nullable String title;
  private @Nullable String language;
  private @Nullable URI self;
  private @Nullable String fault;

  FeedDraft(FeedOrigin origin) {
    this.origin = origin;
  }

  URI address() {
    return origin.address();
  }

  void title(String text) {
    String line = FeedText.line(text);
    title = line.isEmpty() ? title : line;
  }

  void language(@Nullable String code) {
    String line = code == null ? "" : PlainText.line(code);
    language = line.isEmpty() ? language : line;
  }

  /** A link of the feed itself: to its hub or to its own name. */
  void link(String relation, URI target) {
    if (relation.equals("hub")) {
      hubs.add(target);
    } else if (relation.equals("self")) {
      self = target;
    }
  }

  /** False when it has more entries than are taken. */
  boolean add(EntryDraft entry) {
    drafts.add(entry);
    return hasRoom();
  }

  boolean addMalformed() {
    skipped.add(new FeedEntry.Skipped(FeedEntry.Reason.MALFORMED));
    return hasRoom();
  }

  private boolean hasRoom() {
    boolean full = drafts.size() + skipped.size() >= MOST_ENTRIES;
    if (full) {
      fault("more than " + MOST_ENTRIES + " entries");
    }
    return !full;
  }

  void fault(String detail) {
    fault = detail;
  }

  FeedDocument document() {
    List<FeedEntry> entries = new ArrayList<>();
    Map<String, EntryDraft> newest = new HashMap<>();
    for (EntryDraft each : drafts) {
      newest.merge(each.name(), each, (known, more) -> more.isNewerThan(known) ? more : known);
    }
    for (EntryDraft each : drafts) {
      boolean repeated = !each.name().isEmpty() && !each.equals(newest.get(each.name()));
      entries.add(repeated ? new FeedEntry.Skipped(FeedEntry.Reason.REPEATED) : entry(each));
    }
    entries.addAll(skipped);
    return new FeedDocument(entries, hubs, self, fault);
  }

  /** What the operator says counts before what the entry says, and that before the feed. */
  private FeedEntry entry(EntryDraft draft) {
    return draft.entry(
        first(origin.source(), draft.source(), title),
        first(origin.language(), draft.language(), language),
        origin.received());
  }

  private static @Nullable String first(@Nullable String... texts) {
    for (String text : texts) {
      if (text != null) {
        return text;
      }
    }
    return null;
  }
}
