package readout.extract.core.text;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One word or mark of a sentence. Offsets are UTF-16 units into the original text, {@code pos} a
 * Penn Treebank tag, {@code ner} an OntoNotes type with its BILOU prefix or {@code "O"}, {@code
 * head} the index of the head in the sentence, -1 for the root and for tokens not parsed; {@code
 * relation} is empty when not parsed. A class and not a record, so that what every rule asks is
 * worked out once.
 */
public final class Token {

  /** What {@code ner} holds outside every entity. */
  public static final String NO_ENTITY = "O";

  private final int index;
  private final int start;
  private final int end;
  private final String form;
  private final String lemma;
  private final String pos;
  private final String ner;
  private final int head;
  private final String relation;
  private final String lower;
  private final String lowerLemma;

  /** Those of the tables that were asked last; the program has one. */
  private @Nullable Set<String> classes;

  private @Nullable WordClasses asked;

  /** Fails where offsets or head cannot be. */
  public Token(
      int index,
      int start,
      int end,
      String form,
      String lemma,
      String pos,
      String ner,
      int head,
      String relation) {
    check(index, start, end, head);
    this.index = index;
    this.start = start;
    this.end = end;
    this.form = form;
    this.lemma = lemma;
    this.pos = pos;
    this.ner = ner;
    this.head = head;
    this.relation = relation;
    this.lower = form.toLowerCase(Locale.ROOT);
    String lowered = lemma.toLowerCase(Locale.ROOT);
    this.lowerLemma = lowered.equals(lower) ? lower : lowered;
  }

  private Token(Token same, int head, String relation) {
    check(same.index, same.start, same.end, head);
    this.index = same.index;
    this.start = same.start;
    this.end = same.end;
    this.form = same.form;
    this.lemma = same.lemma;
    this.pos = same.pos;
    this.ner = same.ner;
    this.head = head;
    this.relation = relation;
    this.lower = same.lower;
    this.lowerLemma = same.lowerLemma;
    this.classes = same.classes;
    this.asked = same.asked;
  }

  private static void check(int index, int start, int end, int head) {
    if (index < 0 || start < 0 || end <= start || head < -1 || head == index) {
      throw new IllegalArgumentException(
          "token is not valid: index="
              + index
              + " start="
              + start
              + " end="
              + end
              + " head="
              + head);
    }
  }

  public int index() {
    return index;
  }

  public int start() {
    return start;
  }

  public int end() {
    return end;
  }

  public String form() {
    return form;
  }

  public String lemma() {
    return lemma;
  }

  public String pos() {
    return pos;
  }

  public String ner() {
    return ner;
  }

  public int head() {
    return head;
  }

  public String relation() {
    return relation;
  }

  /** The form in lower case. */
  String lower() {
    return lower;
  }

  /** The lemma in lower case; the same object as the form where they are equal. */
  String lowerLemma() {
    return lowerLemma;
  }

  /** The classes of its lemma and of its form. */
  Set<String> classes(WordClasses words) {
    Set<String> known = classes;
    if (known == null || asked != words) {
      known = words.of(lowerLemma, lower);
      classes = known;
      asked = words;
    }
    return known;
  }

  /** The entity type without its BILOU prefix, empty outside every entity. */
  public String entityType() {
    return ner.length() > 2 && ner.charAt(1) == '-' ? ner.substring(2) : "";
  }

  /** The same token with its place in the dependency tree. */
  public Token attached(int head, String relation) {
    return new Token(this, head, relation);
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Token that
            && index == that.index
            && start == that.start
            && end == that.end
            && head == that.head
            && form.equals(that.form)
            && lemma.equals(that.lemma)
            && pos.equals(that.pos)
            && ner.equals(that.ner)
            && relation.equals(that.relation));
  }

  @Override
  public int hashCode() {
    return Objects.hash(index, start, end, form);
  }

  @Override
  public String toString() {
    return "Token[" + index + ", " + form + ", " + pos + ", " + head + ", " + relation + "]";
  }
}
