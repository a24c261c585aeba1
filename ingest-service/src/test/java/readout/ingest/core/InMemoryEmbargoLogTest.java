package readout.ingest.core;

class InMemoryEmbargoLogTest extends EmbargoLogContract {

  private final InMemoryEmbargoLog log = new InMemoryEmbargoLog();

  @Override
  protected EmbargoLog log() {
    return log;
  }

  @Override
  protected EmbargoedArticles learned() {
    EmbargoedArticles learned = new EmbargoedArticles();
    log.teach(learned);
    return learned;
  }
}
