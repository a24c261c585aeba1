package readout.extract.nlp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import readout.extract.core.text.Annotator;

/** The real models of the build, loaded once for all tests of a process. */
public final class LoadedModels {

  private LoadedModels() {}

  /** Loads at the first call, in some seconds. */
  public static Annotator annotator() {
    return Holder.ANNOTATOR;
  }

  private static final class Holder {
    private static final Annotator ANNOTATOR = load();

    private static Annotator load() {
      try {
        return Nlp4jAnnotator.load(Path.of(System.getProperty("readout.extract.models")));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
