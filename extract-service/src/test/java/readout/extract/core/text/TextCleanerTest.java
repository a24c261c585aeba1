package readout.extract.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import readout.extract.core.text.TextBlock.Kind;

class TextCleanerTest {
  private static final String PROSE =
      "The foreign ministers of Norway and Chile met in Oslo on Tuesday and agreed to protect the whales of both oceans.";

  @Test
  void normalisesUnitForUnit() {
    CleanText clean =
        TextCleaner.clean(
            "The non\u2011paper \u2013 the minister\u2019s \u201Cgift\u201D\u00A0\u2026");

    assertThat(clean.normalised()).isEqualTo("The non-paper \u2013 the minister's \"gift\" \u2026");
    assertThat(clean.text()).hasSameSizeAs(clean.normalised());
  }

  @Test
  void mendsMojibakeWithoutMovingAnything() {
    CleanText clean =
        TextCleaner.clean(
            "Chile\u00E2\u20AC\u2122s \u00E2\u20AC\u0153deal\u00E2\u20AC\u009D of\u00C2 May");

    assertThat(clean.normalised()).isEqualTo("Chile  's   \"deal\"   of  May");
  }

  @Test
  void blanksCitationMarksButKeepsAnEditorsWords() {
    CleanText clean = TextCleaner.clean("They met [the king] in Oslo.[3][12] He left.");

    assertThat(clean.normalised()).isEqualTo("They met [the king] in Oslo.        He left.");
  }

  @Test
  void closesWordsThatAreParted() {
    CleanText clean =
        TextCleaner.clean("The Norwegian min-\nister signed an agree-\nment on whales.");

    assertThat(clean.normalised())
        .isEqualTo("The Norwegian   minister signed an   agreement on whales.");
  }

  @Test
  void keepsAHyphenThatAWordHasAnyway() {
    CleanText clean = TextCleaner.clean("It was a plan of the Saudi-\nled coalition in Yemen.");

    assertThat(clean.normalised()).contains("Saudi- led coalition");
  }

  @Test
  void takesMarkupOutWithoutMovingAnything() {
    CleanText clean =
        TextCleaner.clean("<b>Chile&#8217;s</b>&nbsp;treaty &amp; &ldquo;pact&rdquo; <br/>of May");

    assertThat(clean.normalised())
        .isEqualTo("   Chile      's          treaty     &       \"pact\"            of May");
  }

  @Test
  void joinsTheLinesOfAWrappedParagraph() {
    String text =
        """
        The foreign ministers of Norway and Chile have met in
        Oslo for the second time this year. They agreed that
        Minister Anna Berg would visit Santiago in the spring
        to sign the accord.

        A second paragraph follows here.""";

    assertThat(blocks(text)).hasSize(2);
  }

  @Test
  void joinsTheLinesOfADoubleSpacedText() {
    String text =
        """
        The foreign ministers of Norway and Chile have met in

        oslo for the second time this year, and they agreed

        that Minister Anna Berg would visit Santiago in the

        spring to sign the accord on whales and fishing, the

        first of its kind between the two countries. Both of

        them said that it would help to save the animals and

        strengthen the friendship.""";

    assertThat(blocks(text)).hasSize(1);
  }

  @Test
  void keepsAHeadingApartFromTheSentenceBelowIt() {
    List<TextBlock> blocks = TextCleaner.clean("Talks in Oslo\n" + PROSE + "\n" + PROSE).blocks();

    assertThat(blocks)
        .extracting(TextBlock::kind)
        .containsExactly(Kind.HEADING, Kind.PARAGRAPH, Kind.PARAGRAPH);
  }

  @Test
  void knowsListItemsAndTimelines() {
    String text =
        PROSE
            + "\n\n- trade between the two\n\n2. fishing\n\nMay 4, 2011 \u2013 Berg meets Rojas in Oslo."
            + "\n\nLate 2012 - The two meet again in Lima.";

    assertThat(kinds(text))
        .containsExactly(
            Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.LIST_ITEM, Kind.TIMELINE, Kind.TIMELINE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By Jane Doe",
        "By JANE DOE, Agency Writer",
        "Source: The Agency",
        "READ MORE: King visits Oslo",
        "RELATED: Why whales matter",
        "Photo: Jane Doe/Agency",
        "Share this article",
        "Subscribe to our newsletter",
        "Copyright 2020 The Paper",
        "\u00A9 The Paper",
        "All rights reserved.",
        "Leave a Reply",
        "Your email address will not be published.",
        "Please enable JavaScript to view the comments.",
        "Media contact: Jane Doe 0123 456 789",
        "www.example.org",
        "Reporting by Jane Doe; editing by John Roe",
        "- - -",
        "-30-",
        "12 March 2011",
        "Follow us on Twitter",
        "Published in The Paper, May 17th, 2025",
        "Advertisement",
        "jane.doe@example.org"
      })
  void leavesOutWhatSurroundsTheStory(String line) {
    assertThat(kinds(PROSE + "\n\n" + line + "\n\n" + PROSE))
        .containsExactly(Kind.PARAGRAPH, Kind.BOILERPLATE, Kind.PARAGRAPH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Photo: President Ortega shakes hands with King Harald in Oslo on Monday.",
        "Anna Berg and Pedro Rojas shake hands after the signing in Lima",
        "By Friday, the two sides had agreed to meet again in Lima, said the ministry's spokesman.",
        "Follow-up talks are to be held in Lima in June, the two ministers said in a statement.",
        "Contact between the two capitals has never been broken off, the minister said on Monday.",
        "Share prices rose after the two presidents had met in the capital, officials said."
      })
  void keepsWhatOnlyBeginsLikeIt(String line) {
    assertThat(kinds(PROSE + "\n\n" + line + "\n\n" + PROSE)).doesNotContain(Kind.BOILERPLATE);
  }

  @Test
  void leavesOutTheAuthorsLifeAndTheCommentForm() {
    String text =
        PROSE
            + "\n\n"
            + PROSE
            + "\n\nAbout Jane Doe\n\nJane Doe is a writer who met the king in Oslo once."
            + "\n\nLeave a Reply\n\nName";

    assertThat(kinds(text).subList(2, 6)).containsOnly(Kind.BOILERPLATE);
  }

  @Test
  void leavesOutTheSourcesButNotTheTimelineAfterThem() {
    String text =
        PROSE
            + "\n\n"
            + PROSE
            + "\n\nSources\n\nThe Paper: Berg meets Rojas: tells of the talks, and of what "
            + "they will do for the whales of both oceans in the years that are to come, with many details."
            + "\n\nTimeline\n\n2010 \u2013 Norway and Chile sign the accord.";

    assertThat(kinds(text))
        .containsExactly(
            Kind.PARAGRAPH,
            Kind.PARAGRAPH,
            Kind.BOILERPLATE,
            Kind.BOILERPLATE,
            Kind.HEADING,
            Kind.TIMELINE);
  }

  @Test
  void leavesOutHeadlinesOfOtherStoriesAtTheFoot() {
    String text =
        PROSE
            + "\n\nKing of Norway visits Lima\n\nWhale seen in the Thames\n\nPope to meet the queen of Spain";

    assertThat(kinds(text))
        .containsExactly(Kind.PARAGRAPH, Kind.BOILERPLATE, Kind.BOILERPLATE, Kind.BOILERPLATE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "PARIS, March 12 (Agency) - The king left. | PARIS | March 12",
        "BRUSSELS (AP) \u2014 The king left. | BRUSSELS | -",
        "SEOUL: The king left. | SEOUL | -",
        "Cairo, 5 May 2011 \u2013 The king left. | Cairo | 5 May 2011",
        "MAR DEL PLATA, Argentina, Nov. 3, 2005 (Agency) -- The king left. | MAR DEL PLATA, Argentina | Nov. 3, 2005",
        "Tashkent, Uzbekistan (Example.com) \u2014 The king left. | Tashkent, Uzbekistan | -",
        "ISLAMABAD, May 24 (APP): The king left. | ISLAMABAD | May 24",
        "WASHINGTON \u2014 The king left. | WASHINGTON | -"
      })
  void cutsTheDatelineOut(String text, String place, String date) {
    CleanText clean = TextCleaner.clean(text);

    assertThat(clean.dateline()).isNotNull();
    assertThat(clean.dateline().place()).isEqualTo(place);
    assertThat(clean.dateline().dateText()).isEqualTo(date);
    assertThat(clean.segments()).hasSize(1);
    assertThat(text.substring(clean.segments().get(0).start())).isEqualTo("The king left.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The king left - he was tired.", "Analysis: The king left.", "UPDATE: The king left.",
        "King Harald \u2014 who was tired \u2014 left.", "He said: The king left.",
            "On May 5, the king left \u2014 alone.",
        "Norway, Chile - and Peru - agreed."
      })
  void takesNoSentenceForADateline(String text) {
    assertThat(TextCleaner.clean(text).dateline()).isNull();
  }

  @Test
  void aDatelineOnALineOfItsOwnYieldsNoSentence() {
    CleanText clean = TextCleaner.clean("HANOI, Nov. 17, 2006 (Agency)\n\n" + PROSE);

    assertThat(clean.dateline().place()).isEqualTo("HANOI");
    assertThat(clean.blocks())
        .extracting(TextBlock::kind)
        .containsExactly(Kind.BOILERPLATE, Kind.PARAGRAPH);
  }

  @Test
  void breaksWhereTheSpaceAfterTheStopIsMissing() {
    String text =
        "They held talks.The minister left.\u201CNo,\u201D he said. The U.S.Army and www.Example.Com stay.";

    assertThat(TextCleaner.clean(text).breaks()).containsExactly(16, 34);
  }

  @Test
  void blocksLieInOrderAndCoverAllThatIsNotSpace() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    String letters = "aB .\n\r\t-\u2014:,(\"[1]\u00E2\u20AC\u2122\u00C2\uD83D\uDE00May 5 2011 By";
    for (int round = 0; round < 500; round++) {
      String text =
          random
              .ints(random.nextInt(200), 0, letters.length())
              .collect(
                  StringBuilder::new, (b, i) -> b.append(letters.charAt(i)), StringBuilder::append)
              .toString();
      CleanText clean = TextCleaner.clean(text);
      int last = 0;
      for (TextBlock block : clean.blocks()) {
        assertThat(clean.normalised().substring(last, block.start())).as("seed %d", seed).isBlank();
        last = block.end();
      }
      assertThat(clean.normalised().substring(last)).as("seed %d", seed).isBlank();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "-",
        "[",
        "\n",
        "a-",
        "1.",
        "(",
        "A.B",
        "Mr. ",
        "a\n",
        "a.A",
        "\u00E2\u20AC\u2122",
        "By A ",
        "May 5 "
      })
  void takesTimeThatGrowsWithTheLengthOnly(String unit) {
    String text = unit.repeat(1_000_000 / unit.length());

    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> TextCleaner.clean(text));
  }

  @Test
  void anEmptyTextHasNoBlocks() {
    assertThat(TextCleaner.clean("").blocks()).isEmpty();
    assertThatCode(() -> TextCleaner.clean("\uD83D").segments()).doesNotThrowAnyException();
  }

  private static List<TextBlock> blocks(String text) {
    return TextCleaner.clean(text).blocks();
  }

  private static List<Kind> kinds(String text) {
    return blocks(text).stream().map(TextBlock::kind).toList();
  }
}
