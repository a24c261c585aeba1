package readout.extract.core.text;

/**
 * One word or mark of a sentence. Offsets are UTF-16 units into the original text, {@code pos} a
 * Penn Treebank tag, {@code ner} an OntoNotes type with its BILOU prefix or {@code "O"}, {@code
 * head} the index of the head in the sentence, -1 for the root and for tokens not parsed; {@code
 * relation} is empty when not parsed.
 */
public record Token(
    int index,
    int start,
    int end,
    String form,
    String lemma,
    String pos,
    String ner,
    int head,
    String relation) {

  /** What {@code ner} holds outside every entity. */
  public static final String NO_ENTITY = "O";

  public Token {
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

  /** The entity type without its BILOU prefix, empty outside every entity. */
  public String entityType() {
    return ner.length() > 2 && ner.charAt(1) == '-' ? ner.substring(2) : "";
  }

  /** The same token with its place in the dependency tree. */
  public Token attached(int head, String relation) {
    return new Token(index, start, end, form, lemma, pos, ner, head, relation);
  }
}
