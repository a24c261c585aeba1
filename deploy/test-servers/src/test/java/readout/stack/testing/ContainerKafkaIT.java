package readout.stack.testing;

import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf("readout.stack.testing.Docker#offersImages")
class ContainerKafkaIT extends KafkaServerContract {

  @Override
  protected KafkaServer start() {
    return ContainerKafka.start();
  }
}
