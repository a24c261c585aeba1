package readout.query.store.postgres;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import readout.contracts.ArticleId;
import readout.query.store.StoredArticle;

/** A row of {@code article}; written by the conditional upsert only, hence immutable here. */
@Entity
@Immutable
@Table(name = "article")
class ArticleEntity extends PanacheEntityBase {

  @Id UUID id;

  @Column(nullable = false)
  long revision;

  @Column(nullable = false)
  String uri;

  @Column(nullable = false)
  String extraction;

  @Column(nullable = false)
  UUID digest;

  @Column(nullable = false)
  Instant materialised;

  StoredArticle toStoredArticle() {
    return new StoredArticle(new ArticleId(Ids.hex(id)), extraction, Ids.hex(digest), materialised);
  }
}
