package readout.extract.core.frame;

import java.util.List;
import readout.contracts.Instrument;
import readout.extract.core.entity.Side;
import readout.extract.core.text.Token;

/** Parts several agreements of one with many into those with each. */
final class AgreementPairs {

  private final Instruments instruments;
  private final PartiesByOrder order;

  AgreementPairs(Instruments instruments, PartiesByOrder order) {
    this.instruments = instruments;
    this.order = order;
  }

  /** "A ratified treaties with B and C": one with each. */
  List<AgreementMention> of(Token noun, AgreementMention mention) {
    boolean several = mention.certain() && mention.act().told() && noun.pos().equals("NNS");
    List<Side> others =
        several && !instruments.weak(noun) && mention.instrument() != Instrument.CEASEFIRE
            ? order.others(mention.sentence(), noun)
            : List.of();
    List<Side> rest =
        mention.sides().stream()
            .filter(s -> others.stream().noneMatch(o -> o.key().equals(s.key())))
            .toList();
    return Arguments.parties(others) > 1 && Arguments.parties(rest) == 1
        ? others.stream().map(o -> mention.of(AgreementParties.joined(rest, List.of(o)))).toList()
        : List.of(mention);
  }
}
