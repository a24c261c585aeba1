package readout.query.store.postgres;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.ColumnTransformer;
import readout.contracts.ArticleId;
import readout.query.store.ArticleEvents;
import readout.query.store.EventEntry;

/** A row of {@code mention}. */
@Entity
@IdClass(MentionEntity.Key.class)
@Table(name = "mention")
class MentionEntity extends PanacheEntityBase {

  @Id
  @Column(name = "article_id")
  UUID articleId;

  @Id
  @Column(name = "mention_id")
  String mentionId;

  @Column(name = "event_id", nullable = false)
  UUID eventId;

  @Column(nullable = false)
  @ColumnTransformer(write = "cast(? as json)")
  String record;

  static Stream<MentionEntity> allOf(ArticleEvents article) {
    return article.events().stream().map(event -> of(article.id(), event));
  }

  private static MentionEntity of(ArticleId article, EventEntry event) {
    MentionEntity row = new MentionEntity();
    row.articleId = Ids.uuid(article);
    row.mentionId = event.mention().id().value();
    row.eventId = Ids.uuid(event.id());
    row.record = event.mention().record();
    return row;
  }

  /** A mention is known by its article and its id there. */
  record Key(UUID articleId, String mentionId) implements Serializable {}
}
