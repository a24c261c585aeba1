package readout.query.store.postgres;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A row of {@code mention}, as far as it leads to an event; {@link ReportRows} writes it. */
@Entity
@Immutable
@Table(name = "mention")
class MentionEntity extends PanacheEntityBase {

  @Id UUID id;

  @Column(name = "event_id")
  UUID eventId;
}
