package readout.contracts;

/** Which program read the article. */
public record Extractor(String name, String version) {

  /** Neither may be blank. */
  public Extractor {
    Checks.notBlank("extractor.name", name);
    Checks.notBlank("extractor.version", version);
  }
}
