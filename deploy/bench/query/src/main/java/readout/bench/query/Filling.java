package readout.bench.query;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.PGConnection;
import readout.bench.record.Archive;
import readout.bench.record.World;
import readout.query.store.postgres.CopyTable;
import readout.query.store.postgres.RecordPart;

/** Fills an empty record, whose tables are there, with the archive of a seed. */
final class Filling {

  private static final int PART = 2_000;

  private static final String INDEXES =
      """
      select indexname, indexdef from pg_indexes
      where schemaname = 'public' and tablename in ('article', 'event', 'mention', 'mention_key', 'naming', 'appearance')
        and not exists (select from pg_constraint where conname = indexname)
      """;

  private final String url;
  private final World world;
  private final long seed;
  private final Set<UUID> written = ConcurrentHashMap.newKeySet();
  private final AtomicInteger parts = new AtomicInteger();
  private final AtomicInteger events = new AtomicInteger();

  private Filling(String url, World world, long seed) {
    this.url = url;
    this.world = world;
    this.seed = seed;
  }

  /** At least so many events; less than a part more. Indexes are dropped before and made after. */
  static void fill(String url, World world, long seed, int events)
      throws SQLException, InterruptedException, ExecutionException {
    Filling filling = new Filling(url, world, seed);
    try (Connection connection = connect(url);
        Statement statement = connection.createStatement()) {
      List<String> indexes = dropIndexes(statement);
      filling.run(events);
      filling.make(indexes);
      statement.execute("vacuum analyze");
    }
  }

  /** Whether there is a record already. */
  static boolean isFilled(String url) throws SQLException {
    try (Connection connection = connect(url);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select exists (select from event)")) {
      row.next();
      return row.getBoolean(1);
    }
  }

  static Connection connect(String url) throws SQLException {
    return DriverManager.getConnection(url, "readout", "readout");
  }

  private static List<String> dropIndexes(Statement statement) throws SQLException {
    List<String> names = new ArrayList<>();
    List<String> definitions = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(INDEXES)) {
      while (rows.next()) {
        names.add(rows.getString(1));
        definitions.add(rows.getString(2));
      }
    }
    for (String name : names) {
      statement.execute("drop index " + name);
    }
    return definitions;
  }

  private void run(int most) throws InterruptedException, ExecutionException {
    inParallel(
        () -> {
          try (Connection connection = connect(url)) {
            connection.setAutoCommit(false);
            while (events.get() < most) {
              copy(connection, part(parts.getAndIncrement()));
              connection.commit();
            }
          }
          return null;
        });
  }

  private RecordPart part(int number) {
    Archive archive = Archive.of(world, seed, number * PART);
    RecordPart part = new RecordPart(written);
    for (int i = 0; i < PART; i++) {
      part.add(archive.next());
    }
    return part;
  }

  private void copy(Connection connection, RecordPart part) throws SQLException, IOException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(RecordPart.PREPARE);
      for (CopyTable table : part.tables()) {
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn(table.statement(), new StringReader(table.rows()));
      }
      statement.execute(RecordPart.TAKE);
    }
    events.addAndGet(part.events());
  }

  private void make(List<String> indexes) throws InterruptedException, ExecutionException {
    AtomicInteger next = new AtomicInteger();
    inParallel(
        () -> {
          try (Connection connection = connect(url);
              Statement statement = connection.createStatement()) {
            statement.execute("set maintenance_work_mem = '1GB'");
            for (int i = next.getAndIncrement(); i < indexes.size(); i = next.getAndIncrement()) {
              statement.execute(indexes.get(i));
            }
          }
          return null;
        });
  }

  private static void inParallel(java.util.concurrent.Callable<Void> work)
      throws InterruptedException, ExecutionException {
    int threads = Runtime.getRuntime().availableProcessors();
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Void>> all = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        all.add(workers.submit(work));
      }
      for (Future<Void> each : all) {
        each.get();
      }
    } finally {
      workers.shutdownNow();
    }
  }
}
