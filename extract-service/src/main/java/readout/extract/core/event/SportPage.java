package readout.extract.core.event;

import java.util.List;
import readout.extract.core.entity.Side;
import readout.extract.core.frame.ArticleContext;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.WordClasses;

/** Tells whether an article is about sport, where states that meet are teams. */
final class SportPage {

  /** So many words of sport make a page of sport. */
  private static final int ENOUGH = 3;

  private final boolean sport;

  SportPage(ArticleContext context) {
    WordClasses words = context.words();
    this.sport =
        context.cast().sentences().stream()
                .flatMap(s -> s.tokens().stream())
                .filter(t -> words.is("sport-page", t))
                .map(Syntax::lemma)
                .distinct()
                .limit(ENOUGH)
                .count()
            == ENOUGH;
  }

  /** Whether those who meet are the teams of their states: no person is named. */
  boolean teams(List<Side> sides) {
    return sport && sides.stream().noneMatch(Side::named);
  }
}
