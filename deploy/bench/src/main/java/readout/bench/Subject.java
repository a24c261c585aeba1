package readout.bench;

import readout.contracts.Article;

/** Something that is done to an article and whose speed is measured. Thread-safe. */
interface Subject {

  String name();

  void read(Article article);
}
