package readout.query.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import readout.contracts.ArticleId;

/**
 * A part of a list of articles, in the order of their ids.
 *
 * @param next the last id of this part when more follow, else null
 */
public record ArticlePage(List<StoredArticle> items, @Nullable ArticleId next) {

  /** Keeps its own copy. */
  public ArticlePage {
    items = List.copyOf(items);
  }
}
