package readout.query.export;

/** Text for cells of a spreadsheet. */
final class Cells {

  /** What spreadsheets take for the beginning of a formula, also in full width. */
  private static final String FORMULA = "=+-@|%＝＋－＠";

  private Cells() {}

  /**
   * The same, so that no spreadsheet runs it: news may quote anything, and a cell that begins as a
   * formula does is run when the table is opened. Such text gets an apostrophe in front.
   */
  static String inert(String text) {
    String shown = text.strip();
    return !shown.isEmpty() && FORMULA.indexOf(shown.charAt(0)) >= 0 ? "'" + text : text;
  }
}
