package readout.query.store.postgres;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;
import readout.query.event.NameWords;
import readout.query.store.ArticleEvents;
import readout.query.store.EventDetail;
import readout.query.store.EventEntry;

/** A row of {@code event}. */
@Entity
@Table(name = "event")
class EventEntity extends PanacheEntityBase {

  @Id UUID id;

  @Column(nullable = false)
  String type;

  @Column(nullable = false)
  String status;

  @Nullable String mode;
  @Nullable String format;
  @Nullable String instrument;
  @Nullable LocalDate earliest;
  @Nullable LocalDate latest;

  @Column(nullable = false)
  String[] words;

  @Column(nullable = false)
  String[] names;

  @Column(nullable = false)
  String[] countries;

  @Column(nullable = false)
  double confidence;

  @Column(nullable = false)
  @ColumnTransformer(write = "cast(? as json)")
  String item;

  @Column(nullable = false)
  @ColumnTransformer(write = "cast(? as json)")
  String history;

  static Stream<EventEntity> allOf(ArticleEvents article) {
    return article.events().stream().map(EventEntity::of);
  }

  private static EventEntity of(EventEntry event) {
    EventEntity row = new EventEntity();
    row.id = Ids.uuid(event.id());
    row.type = event.type().text();
    row.status = event.status();
    row.mode = event.mode();
    row.format = event.format();
    row.instrument = event.instrument();
    row.earliest = event.earliest();
    row.latest = event.latest();
    row.words = allWords(event.names());
    row.names = event.names().stream().map(EventEntity::spaced).toArray(String[]::new);
    row.countries = event.countries().toArray(String[]::new);
    row.confidence = event.confidence();
    row.item = event.item();
    row.history = event.history();
    return row;
  }

  private static String[] allWords(List<NameWords> names) {
    return names.stream()
        .flatMap(name -> name.words().stream())
        .distinct()
        .sorted()
        .toArray(String[]::new);
  }

  private static String spaced(NameWords name) {
    return " " + String.join(" ", name.words()) + " ";
  }

  EventDetail toEventDetail() {
    return new EventDetail(item, history);
  }
}
