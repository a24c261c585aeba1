package readout.stack.testing;

class EmbeddedKafkaIT extends KafkaServerContract {

  @Override
  protected KafkaServer start() {
    return EmbeddedKafka.start();
  }
}
