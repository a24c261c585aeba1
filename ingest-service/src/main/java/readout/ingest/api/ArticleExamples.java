package readout.ingest.api;

/** Examples of the OpenAPI document. */
final class ArticleExamples {

  static final String NINJS_1 =
      """
      {
        "uri": "urn:newsroom:harbour-17",
        "version": "2",
        "versioncreated": "2026-01-23T10:15:00+09:00",
        "pubstatus": "usable",
        "language": "en",
        "headline": "Ministers meet over ferries",
        "body_text": "The ministers of transport met in Busan on Friday.\\n\\nThey agreed to go on.",
        "infosource": [{"name": "Harbour Wire", "rel": "publisher"}]
      }
      """;

  static final String NINJS_3 =
      """
      {
        "standard": {"name": "ninjs", "version": "3.1"},
        "uri": "urn:newsroom:harbour-17",
        "version": "3",
        "firstCreated": "2026-01-23T10:15:00+09:00",
        "versionCreated": "2026-01-23T11:40:00+09:00",
        "pubStatus": "usable",
        "language": "en",
        "headlines": [{"value": "Ministers meet over ferries"}],
        "bodies": [
          {"contentType": "text/html", "value": "<p>The ministers of transport met in Busan.</p>"}
        ],
        "infoSources": [{"name": "Harbour Wire", "role": "publisher"}]
      }
      """;

  static final String LINES =
      """
      {"uri":"urn:newsroom:harbour-17","body_text":"The ministers met on Friday."}
      {"uri":"urn:newsroom:harbour-18","body_text":"The talks go on."}
      """;

  static final String RECEIPT =
      """
      {"id": "5b8f6f3a0d5c4c0b9a3e3f6c1d2e4f50", "version": 2, "outcome": "accepted"}
      """;

  private ArticleExamples() {}
}
