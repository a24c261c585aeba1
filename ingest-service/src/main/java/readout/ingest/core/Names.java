package readout.ingest.core;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Numbers for the few names that stand with many articles. Safe for use by several threads. */
final class Names {

  private final ConcurrentMap<String, Integer> numbers = new ConcurrentHashMap<>();
  private final List<String> names = new CopyOnWriteArrayList<>();

  /** The name's number, from 0 on and always the same. */
  int number(String name) {
    Integer known = numbers.get(name);
    return known == null ? numbers.computeIfAbsent(name, this::next) : known;
  }

  String name(int number) {
    return names.get(number);
  }

  private synchronized int next(String name) {
    names.add(name);
    return names.size() - 1;
  }
}
