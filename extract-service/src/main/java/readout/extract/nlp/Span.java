package readout.extract.nlp;

/** A stretch of a text, in UTF-16 units. */
record Span(int start, int end) {

  String of(String text) {
    return text.substring(start, end);
  }
}
