package readout.stack.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What is logged while a test looks. */
public final class LogWatch extends Handler implements AutoCloseable {

  private final List<LogRecord> records = new CopyOnWriteArrayList<>();
  private final Logger logger;

  private LogWatch(Logger logger) {
    this.logger = logger;
  }

  /** Of this category and those within; of all when it is empty. */
  public static LogWatch of(String category) {
    LogWatch watch = new LogWatch(Logger.getLogger(category));
    watch.setLevel(Level.ALL);
    watch.logger.addHandler(watch);
    return watch;
  }

  /** As they are written. */
  public List<String> messages() {
    return records.stream().map(LogWatch::text).toList();
  }

  /** Warnings and what is worse. */
  public List<String> warnings() {
    return records.stream()
        .filter(record -> record.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogWatch::text)
        .toList();
  }

  private static String text(LogRecord record) {
    return record instanceof org.jboss.logmanager.ExtLogRecord extended
        ? extended.getFormattedMessage()
        : record.getMessage();
  }

  @Override
  public void publish(LogRecord record) {
    records.add(record);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    logger.removeHandler(this);
  }
}
