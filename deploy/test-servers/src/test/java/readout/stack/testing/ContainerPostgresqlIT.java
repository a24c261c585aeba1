package readout.stack.testing;

import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf("readout.stack.testing.Docker#offersImages")
class ContainerPostgresqlIT extends PostgresqlServerContract {

  @Override
  protected PostgresqlServer start() {
    return ContainerPostgresql.start();
  }
}
