package readout.extract.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Annotator} must do, whatever the tool behind it. */
public abstract class AnnotatorContract {
  private static final String STORY =
      "LIMA, March 3 (Agency) - Peru\u2019s foreign minister, Rosa Vega, met her Chilean counterpart on Tuesday.\n\n"
          + "\u201CWe signed the accord,\u201D she said.[4] The non\u2011aggression pact \u2014 agreed in 1998 \u2014 "
          + "expires (in) June.The two will meet again.\n\n1. Trade worth $3.5bn & fish.\nwww.example.org";

  protected abstract Annotator annotator();

  @Test
  void everyTokenIsTheNormalisedTextAtItsOffsets() {
    assertOffsets(STORY);
  }

  @Test
  void offsetsHoldForAnyText() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    String[] pieces = {
      "met",
      "Mr.",
      "U.S.",
      "\u2019s",
      "can't",
      "\u201C",
      "\u201D",
      "(",
      ")",
      "a",
      "1990-2000",
      "$5",
      ":)",
      "...",
      "?!",
      " ",
      "  ",
      "\n",
      "\n\n",
      "-",
      "--",
      "\u2014",
      ".",
      ",",
      "[1]",
      "http://a.b/c",
      "\uD83D\uDE00",
      "\u00E9t\u00E9",
      "No.",
      "10,000",
      "5kg",
      "cannot",
      "@x",
      "#1",
      "wanna",
      "\u00E2\u20AC\u2122",
      "x.Y",
      "Ankara",
      "/",
      "[",
      "]",
      "'90s",
      "\""
    };
    for (int i = 0; i < 200; i++) {
      String text =
          IntStream.range(0, 60)
              .mapToObj(
                  n -> pieces[random.nextInt(pieces.length)] + (random.nextBoolean() ? " " : ""))
              .collect(Collectors.joining());
      try {
        assertOffsets(text);
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + seed + ", text: " + text, e);
      }
    }
  }

  @Test
  void parsingKeepsTheTokensAndMakesATree() {
    for (Sentence sentence : annotator().tag(TextCleaner.clean(STORY))) {
      Sentence parsed = annotator().parse(sentence);

      assertThat(parsed.parsed()).isTrue();
      assertThat(parsed.tokens().stream().map(t -> t.attached(-1, "")).toList())
          .isEqualTo(sentence.tokens());
      assertThat(parsed.tokens()).allSatisfy(t -> assertThat(t.relation()).isNotEmpty());
      assertThat(parsed.tokens())
          .allSatisfy(t -> assertThat(rootAbove(parsed, t.index())).isEqualTo(-1));
    }
  }

  @Test
  void parsingAgainChangesNothing() {
    Sentence parsed = annotator().parse(annotator().tag(TextCleaner.clean(STORY)).get(0));

    assertThat(annotator().parse(parsed)).isSameAs(parsed);
  }

  @Test
  void aTextWithoutWordsHasNoSentences() {
    assertThat(annotator().tag(TextCleaner.clean(" \n\n\t "))).isEmpty();
  }

  @Test
  void anEndlessSentenceIsCut() {
    String endless = "and the ministers of all the countries met again ".repeat(200);

    List<Sentence> sentences = annotator().tag(TextCleaner.clean(endless));

    assertThat(sentences).allSatisfy(s -> assertThat(s.size()).isLessThanOrEqualTo(120));
    assertThat(sentences.stream().mapToInt(Sentence::size).sum()).isEqualTo(1800);
  }

  @Test
  void severalThreadsGetTheAnswerOfOne() throws Exception {
    List<Sentence> alone = annotate();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      Callable<List<Sentence>> task = this::annotate;
      for (Future<List<Sentence>> together :
          threads.invokeAll(java.util.Collections.nCopies(40, task))) {
        assertThat(together.get()).isEqualTo(alone);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private List<Sentence> annotate() {
    return annotator().tag(TextCleaner.clean(STORY)).stream().map(annotator()::parse).toList();
  }

  private void assertOffsets(String text) {
    CleanText clean = TextCleaner.clean(text);
    int last = 0;
    for (Sentence sentence : annotator().tag(clean)) {
      assertThat(sentence.start()).isGreaterThanOrEqualTo(last);
      for (Token token : sentence.tokens()) {
        assertThat(token.start()).isGreaterThanOrEqualTo(last);
        assertThat(clean.normalised().substring(token.start(), token.end()))
            .isEqualTo(token.form());
        assertThat(token.form()).isNotBlank();
        last = token.end();
      }
      assertThat(sentence.end()).isEqualTo(last);
    }
  }

  private static int rootAbove(Sentence sentence, int token) {
    int next = token;
    for (int steps = 0; next >= 0 && steps <= sentence.size(); steps++) {
      next = sentence.token(next).head();
    }
    return next;
  }
}
