package readout.extract.core.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import readout.extract.core.entity.LexiconMatch.Reading;

/**
 * Forms by their atoms. Case counts, but a form in capitals ("TURKEY") also finds the ordinary
 * spelling; a folded trie ignores case altogether. Immutable once built.
 */
final class LexiconTrie {

  private static final Comparator<LexiconForm> RANK =
      Comparator.comparing(LexiconForm::secondary).thenComparing(LexiconForm::kind);

  private final Node root = new Node();
  private final boolean ignoreCase;

  private LexiconTrie(boolean ignoreCase) {
    this.ignoreCase = ignoreCase;
  }

  static LexiconTrie withCase(List<LexiconForm> forms) {
    return built(new LexiconTrie(false), forms);
  }

  static LexiconTrie ignoringCase(List<LexiconForm> forms) {
    return built(new LexiconTrie(true), forms);
  }

  private static LexiconTrie built(LexiconTrie trie, List<LexiconForm> forms) {
    forms.stream().sorted(RANK).forEach(trie::add);
    trie.root.seal();
    return trie;
  }

  private void add(LexiconForm form) {
    Node node = root;
    for (String atom : LexiconAtoms.of(form.text())) {
      node = node.children.computeIfAbsent(key(atom), k -> new Node());
    }
    if (node == root) {
      throw new IllegalStateException("a form without a letter: " + form);
    }
    Reading reading = new Reading(form.kind(), form.entry());
    if (!node.readings.contains(reading)) {
      node.readings.add(reading);
    }
  }

  private String key(String atom) {
    return ignoreCase ? LexiconAtoms.folded(atom) : atom;
  }

  /** The readings of a whole form, best first. */
  List<Reading> readings(String form) {
    Node node = walk(root, form);
    return node == null || node == root ? List.of() : node.readings;
  }

  /** The longest match that begins at a word form and ends at the end of one. */
  Optional<LexiconMatch> longestAt(List<String> forms, int start) {
    Node node = root;
    @Nullable Node best = null;
    int length = 0;
    for (int i = start; i < forms.size() && !LexiconAtoms.separates(forms.get(i)); i++) {
      Node next = walk(node, forms.get(i));
      if (next == null || next == root) {
        break;
      }
      if (next != node && !next.readings.isEmpty()) {
        best = next;
        length = i - start + 1;
      }
      node = next;
    }
    return best == null ? Optional.empty() : Optional.of(new LexiconMatch(length, best.readings));
  }

  private @Nullable Node walk(Node from, String form) {
    Node node = from;
    for (String atom : LexiconAtoms.of(form)) {
      node = child(node, atom);
      if (node == null) {
        return null;
      }
    }
    return node;
  }

  private @Nullable Node child(Node node, String atom) {
    Node exact = node.children.get(key(atom));
    if (exact != null || ignoreCase) {
      return exact;
    }
    return child(node, atom, node == root);
  }

  /** Headlines in capitals: "UNITED STATES", and "OF" once a name has begun. */
  private static @Nullable Node child(Node node, String atom, boolean first) {
    if (LexiconAtoms.isShouted(atom)) {
      Node title = node.children.get(LexiconAtoms.titleCase(atom));
      return title != null ? title : node.children.get(LexiconAtoms.folded(atom));
    }
    return first ? null : node.children.get(LexiconAtoms.folded(atom));
  }

  private static final class Node {
    private static final int MANY = 100;

    private Map<String, Node> children = new HashMap<>(2);
    private List<Reading> readings = new ArrayList<>(1);

    /** Small maps are kept small; one of many is faster to look into as it is. */
    private void seal() {
      children.values().forEach(Node::seal);
      children = children.size() > MANY ? children : Map.copyOf(children);
      readings = List.copyOf(readings);
    }
  }
}
