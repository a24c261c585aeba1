package readout.ingest.source;

/** A part of an element's content. */
sealed interface XmlNode permits XmlNode.Text, XmlElement {

  /** Characters, with references resolved. */
  record Text(String text) implements XmlNode {}
}
