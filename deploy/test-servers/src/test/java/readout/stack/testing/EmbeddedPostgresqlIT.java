package readout.stack.testing;

class EmbeddedPostgresqlIT extends PostgresqlServerContract {

  @Override
  protected PostgresqlServer start() {
    return EmbeddedPostgresql.start();
  }
}
