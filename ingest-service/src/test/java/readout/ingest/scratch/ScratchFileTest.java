package readout.ingest.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ScratchFileTest {

  private static final int BYTES = 10_000;

  @TempDir Path temporary;

  @Test
  void eachPageIsAnotherPartOfTheFileAndBeginsWithZeros() {
    ScratchFile file = new ScratchFile(temporary.resolve("made/when/asked"));
    List<ByteBuffer> pages = Stream.generate(() -> file.next(BYTES)).limit(5).toList();

    for (int i = 0; i < pages.size(); i++) {
      pages.get(i).putLong(0, i + 1).putLong(BYTES - Long.BYTES, -i - 1);
    }

    assertThat(pages)
        .allMatch(ByteBuffer::isDirect)
        .allMatch(page -> page.capacity() == BYTES && page.order() == ByteOrder.nativeOrder())
        .allMatch(page -> page.getLong(BYTES / 2) == 0)
        .extracting(page -> page.getLong(0) + page.getLong(BYTES - Long.BYTES))
        .containsOnly(0L);
    assertThat(pages).extracting(page -> page.getLong(0)).containsExactly(1L, 2L, 3L, 4L, 5L);
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a file that is open cannot be deleted there")
  void nothingIsLeftInTheFolder() throws IOException {
    assertThat(new ScratchFile(temporary).next(BYTES).isDirect()).isTrue();

    try (Stream<Path> left = Files.list(temporary)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void withoutAFolderPagesAreOnTheHeap() throws IOException {
    Path noFolder = Files.createFile(temporary.resolve("file"));
    ByteBuffer page = new ScratchFile(noFolder).next(BYTES);

    page.putLong(0, 7);
    assertThat(page.isDirect()).isFalse();
    assertThat(page.capacity()).isEqualTo(BYTES);
    assertThat(page.order()).isEqualTo(ByteOrder.nativeOrder());
    assertThat(page.getLong(0)).isEqualTo(7);
  }

  @Test
  void oneThatWasInterruptedDoesNotTakeTheFileFromTheOthers() {
    ScratchFile file = new ScratchFile(temporary);
    file.next(BYTES).putLong(0, 7);

    Thread.currentThread().interrupt();
    ByteBuffer interrupted = file.next(BYTES);
    assertThat(Thread.interrupted()).isTrue();

    assertThat(interrupted.isDirect()).isFalse();
    assertThat(file.next(BYTES).isDirect()).isTrue();
  }
}
