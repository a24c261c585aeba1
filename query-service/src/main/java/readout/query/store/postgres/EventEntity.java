package readout.query.store.postgres;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import readout.query.store.EventDetail;

/** A row of {@code event}, as it is read alone; {@link EventRows} writes it, many at once. */
@Entity
@Immutable
@Table(name = "event")
class EventEntity extends PanacheEntityBase {

  @Id UUID id;

  @Column(nullable = false)
  String type;

  @Column(nullable = false)
  @ColumnTransformer(read = "cast(item as text)")
  String item;

  @Column(nullable = false)
  @ColumnTransformer(read = "cast(detail as text)")
  String detail;

  EventDetail toEventDetail() {
    return new EventDetail(item, detail);
  }
}
