package readout.query;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Every statement that the service sends for a request, or writes with. */
@PersistenceUnitExtension
public class Statements implements StatementInspector {

  private static final List<String> SEEN = new CopyOnWriteArrayList<>();

  @Override
  public String inspect(String sql) {
    SEEN.add(sql);
    return sql;
  }

  public static void forget() {
    SEEN.clear();
  }

  public static List<String> seen() {
    return List.copyOf(SEEN);
  }
}
