package readout.query.store.postgres;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import readout.query.event.NamePattern;
import readout.query.event.NameWords.Token;
import readout.query.index.Wanted;

/**
 * Stems as the database makes them, since it made those of the texts; those asked for last are
 * kept.
 */
@ApplicationScoped
class Stemming {

  private static final int MOST = 10_000;

  private final Cache<String, String> stems = Caffeine.newBuilder().maximumSize(MOST).build();

  /** Of each token of the pattern; none of none. */
  List<Wanted.Stems> of(Connection connection, @Nullable NamePattern pattern) throws SQLException {
    List<Wanted.Stems> all = new ArrayList<>();
    for (Token token : pattern == null ? List.<Token>of() : pattern.tokens()) {
      all.add(
          new Wanted.Stems(of(connection, token.split()), of(connection, List.of(token.joined()))));
    }
    return all;
  }

  private List<String> of(Connection connection, Collection<String> words) throws SQLException {
    List<String> all = new ArrayList<>();
    for (String word : words) {
      @Nullable String known = stems.getIfPresent(word);
      String stem = known == null ? asked(connection, word) : known;
      stems.put(word, stem);
      all.add(stem);
    }
    return all;
  }

  private static String asked(Connection connection, String word) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select (stems(cast(? as text[])))[1]")) {
      statement.setArray(1, connection.createArrayOf("text", new String[] {word}));
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }
}
