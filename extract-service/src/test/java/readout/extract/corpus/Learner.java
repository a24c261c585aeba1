package readout.extract.corpus;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.OnePassDataIndexer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import readout.extract.core.weight.Weights;

/** Learns weights by logistic regression with a penalty on their squares. */
final class Learner {

  private static final int LEAST_SEEN = 2;
  private static final int ROUNDS = 200;

  private final double penalty;

  /**
   * @param penalty the cost of a squared weight, more than 0
   */
  Learner(double penalty) {
    this.penalty = penalty;
  }

  /** What was seen, and whether it was so. */
  record Example(List<String> features, boolean yes) {}

  /** The same examples in the same order give the same weights. */
  Weights learn(List<Example> examples) {
    return new Weights(weights(examples));
  }

  Map<String, Double> weights(List<Example> examples) {
    try {
      TrainingParameters parameters = new TrainingParameters();
      parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
      parameters.put(TrainingParameters.ITERATIONS_PARAM, ROUNDS);
      parameters.put(QNTrainer.L1COST_PARAM, 0.0);
      parameters.put(QNTrainer.L2COST_PARAM, penalty);
      QNTrainer trainer = new QNTrainer();
      trainer.init(parameters, new HashMap<>());
      OnePassDataIndexer indexer = new OnePassDataIndexer();
      indexer.init(parameters, new HashMap<>());
      indexer.index(ObjectStreamUtils.createObjectStream(events(examples)));
      return weights(trainer.trainModel(ROUNDS, indexer));
    } catch (IOException e) {
      throw new IllegalStateException("learning from memory", e);
    }
  }

  private static List<Event> events(List<Example> examples) {
    Map<String, Integer> seen = new HashMap<>();
    examples.forEach(x -> x.features().forEach(f -> seen.merge(f, 1, Integer::sum)));
    List<Event> events = new ArrayList<>();
    for (Example example : examples) {
      List<String> context = new ArrayList<>(List.of(Weights.INTERCEPT));
      example.features().stream().filter(f -> seen.get(f) >= LEAST_SEEN).forEach(context::add);
      events.add(new Event(example.yes() ? "yes" : "no", context.toArray(String[]::new)));
    }
    return events;
  }

  /** Of the weights for yes and for no, what yes has more. */
  private static Map<String, Double> weights(QNModel model) {
    @SuppressWarnings("unchecked")
    Map<String, Context> contexts = (Map<String, Context>) model.getDataStructures()[1];
    int yes = model.getIndex("yes");
    Map<String, Double> weights = new TreeMap<>();
    contexts.forEach(
        (feature, context) -> {
          double sum = 0;
          for (int i = 0; i < context.getOutcomes().length; i++) {
            double value = context.getParameters()[i];
            sum += context.getOutcomes()[i] == yes ? value : -value;
          }
          weights.put(feature, sum);
        });
    return weights;
  }
}
