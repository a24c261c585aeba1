package readout.query.download;

/** There is no room for one more download. */
public final class TooManyDownloadsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TooManyDownloadsException(int most) {
    super("there are %d downloads; ask again later".formatted(most));
  }
}
