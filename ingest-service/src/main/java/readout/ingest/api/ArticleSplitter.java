package readout.ingest.api;

import java.util.List;

/** Finds the articles in a body of many while it comes; holds no more than one of them. */
interface ArticleSplitter {

  /** The articles that these bytes bring to an end. */
  List<Found> add(byte[] bytes);

  /** What is left when the body has ended. */
  List<Found> end();
}
