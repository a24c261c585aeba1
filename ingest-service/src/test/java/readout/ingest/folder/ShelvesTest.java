package readout.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShelvesTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("a.json"), content);
  }

  @Test
  void ofTwoFilesWithOneNameBothAreKept() throws IOException {
    Shelves shelves = Shelves.in(folder, JSON);

    shelves.done(file("one"));
    shelves.done(file("two"));
    shelves.done(file("three"));

    assertThat(folder.resolve("done/a.json")).hasContent("one");
    assertThat(folder.resolve("done/a.json.2")).hasContent("two");
    assertThat(folder.resolve("done/a.json.3")).hasContent("three");
    assertThat(folder.resolve("a.json")).doesNotExist();
  }

  @Test
  void foldersThatAreThereAreUsed() throws IOException {
    Shelves.in(folder, JSON).done(file("one"));

    Shelves.in(folder, JSON).done(file("two"));

    assertThat(folder.resolve("done/a.json.2")).hasContent("two");
  }

  @Test
  void aShelfThatIsALinkIsNotUsed(@TempDir Path elsewhere) throws IOException {
    Files.createSymbolicLink(folder.resolve("done"), elsewhere);

    assertThatThrownBy(() -> Shelves.in(folder, JSON))
        .isInstanceOf(FileAlreadyExistsException.class);
  }
}
