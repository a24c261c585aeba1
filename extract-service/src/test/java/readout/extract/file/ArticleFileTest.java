package readout.extract.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readout.contracts.Article;
import readout.contracts.ContractJson;
import readout.contracts.fixtures.Articles;

class ArticleFileTest {

  private static final LocalDate DAY = LocalDate.of(2024, 5, 31);

  @TempDir private Path folder;

  @Test
  void readsNinjs2() throws IOException {
    Article article =
        read(
            """
            {"uri": "urn:x:1", "firstcreated": "2024-05-01T10:00:00+02:00", "language": "en",
             "infosources": [{"name": "Wire"}], "headlines": [{"value": "Ministers meet"}],
             "bodies": [{"contenttype": "text/html", "value": "<p>Marked</p>"},
                        {"contenttype": "text/plain", "value": "They met."}]}
            """);

    assertThat(article.body()).isEqualTo("They met.");
    assertThat(article.headline()).isEqualTo("Ministers meet");
    assertThat(article.source()).isEqualTo("Wire");
    assertThat(article.published()).isEqualTo("2024-05-01T10:00:00+02:00");
  }

  @Test
  void readsTheMarkupOfNinjs3() throws IOException {
    Article article =
        read(
            """
            {"uri": "urn:x:1", "firstCreated": "2024-05-01T10:00:00Z",
             "bodies": [{"contentType": "text/html",
                         "value": "<h1>A</h1><p>They <b>met</b>.</p><p>One<br>two</p>"}]}
            """);

    assertThat(article.body()).isEqualTo("A\n\nThey met.\n\nOne\ntwo");
  }

  @Test
  void readsWhatStandsOnTheTopic() throws IOException {
    Article sent = Articles.article("urn:x:1", "They met.");

    Article article = read(new String(ContractJson.write(sent), StandardCharsets.UTF_8));

    assertThat(article.uri()).isEqualTo(sent.uri());
    assertThat(article.body()).isEqualTo(sent.body());
    assertThat(article.published()).isEqualTo(sent.published());
  }

  @Test
  void takesTheDayOfPublicationFromTheCommandLineWhereThereIsNone() throws IOException {
    assertThat(read("They met.").published()).isEqualTo("2024-05-31T12:00:00Z");
    assertThat(read("{\"text\": \"They met.\", \"published\": \"2020-01-02\"}").published())
        .isEqualTo("2020-01-02T12:00:00Z");
  }

  @Test
  void refusesAFileWithoutText() {
    assertThatThrownBy(() -> read("{\"uri\": \"urn:x:1\"}"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no text");
    assertThatThrownBy(() -> read("{")).isInstanceOf(IOException.class);
  }

  private Article read(String content) throws IOException {
    return ArticleFile.read(Files.writeString(folder.resolve("article"), content), DAY);
  }
}
