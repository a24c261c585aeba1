package readout.extract.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.emory.mathcs.nlp.common.collection.tree.PrefixTree;
import edu.emory.mathcs.nlp.common.collection.tuple.ObjectIntPair;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.learning.util.ColumnMajorVector;
import edu.emory.mathcs.nlp.learning.util.FeatureMap;
import edu.emory.mathcs.nlp.learning.util.RowMajorVector;
import edu.emory.mathcs.nlp.learning.util.SparseVector;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The compact forms answer as what NLP4J made them from. */
class CompactModelsTest {

  @Test
  void anIndexFindsWhatWasPutInAndNothingElse() {
    HashedIndex index = new HashedIndex(1000);
    for (int i = 0; i < 1000; i++) {
      index.put(HashedIndex.hash("word" + i), i);
    }

    for (int i = 0; i < 1000; i++) {
      assertThat(index.get("word" + i)).isEqualTo(i);
    }
    assertThat(index.get("word1000")).isEqualTo(HashedIndex.ABSENT);
    assertThat(index.get("")).isEqualTo(HashedIndex.ABSENT);
  }

  @Test
  void anIndexRefusesTwoKeysWithOneHash() {
    HashedIndex index = new HashedIndex(2);
    index.put(7, 1);

    assertThatThrownBy(() -> index.put(7, 2)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aFeatureMapAnswersTheIndexOfEachTypesFeatures() {
    FeatureMap trained = new FeatureMap();
    for (int i = 0; i < 500; i++) {
      trained.add(i % 7, "feature" + i / 3);
    }

    CompactFeatureMap compact = CompactFeatureMap.of(trained);

    for (int type = 0; type < 8; type++) {
      for (int i = 0; i < 200; i++) {
        assertThat(find(compact, type, "feature" + i))
            .isEqualTo(trained.index(type, "feature" + i));
      }
    }
  }

  @Test
  void weightsWithoutZerosScoreTheSameToTheLastBit() {
    Random random = new Random(1);
    ColumnMajorVector trained = new ColumnMajorVector();
    trained.expand(131, 300);
    for (int i = 0; i < trained.size(); i++) {
      int share = i / 131 % 2 == 0 ? 2 : 30; // whole columns and others
      trained.set(i, random.nextInt(share) == 0 ? random.nextFloat() - 0.5f : 0);
    }
    SparseVector features = new SparseVector();
    for (int i = 0; i < 80; i++) {
      features.add(random.nextInt(310), 1);
    }
    float[] expected = new float[131];
    float[] scores = new float[131];

    trained.addScores(features, expected);
    SparseWeights.of(trained).addScores(features, scores);

    assertThat(scores).containsExactly(expected);
  }

  @Test
  void theHashOfJoinedStringsIsThatOfTheirParts() {
    long joined = HashedIndex.extend(HashedIndex.root(), "foreign_minister");

    long begun = HashedIndex.extend(HashedIndex.extend(HashedIndex.root(), "foreign"), '_');
    long parts =
        HashedIndex.extend(
            begun, HashedIndex.part("minister"), HashedIndex.power("minister".length()));

    assertThat(parts).isEqualTo(joined);
  }

  @Test
  void aFeatureMapAnswersTheSameForALexiconsSetAsForAnother() {
    FeatureMap trained = new FeatureMap();
    List<String> clusters = List.of("1000", "10001", "10");
    trained.add(1, "10001");
    trained.add(1, "10");
    CompactFeatureMap compact = CompactFeatureMap.of(trained);
    int[] expected = clusters.stream().mapToInt(c -> trained.index(1, c)).toArray();

    Set<String> lexical = HashedStrings.set(clusters);

    assertThat(compact.find(1, lexical)).containsExactly(expected);
    assertThat(compact.find(1, lexical)).containsExactly(expected);
    assertThat(compact.find(1, clusters)).containsExactly(expected);
  }

  @Test
  void onesScoreTheSameToTheLastBit() {
    Random random = new Random(2);
    ColumnMajorVector trained = new ColumnMajorVector();
    trained.expand(131, 400);
    for (int i = 0; i < trained.size(); i++) {
      int share = i / 131 % 7 < 5 ? 2 : 30; // runs of whole columns, and others between
      trained.set(i, random.nextInt(share) == 0 ? random.nextFloat() - 0.5f : 0);
    }
    SparseVector features = new SparseVector();
    int[] indexes = random.ints(120, 0, 400).toArray();
    for (int index : indexes) {
      features.add(index, 1);
    }
    float[] expected = new float[131];
    float[] scores = new float[131];

    trained.addScores(features, expected);
    SparseWeights.of(trained).addScores(new IndexVector(indexes, indexes.length), scores);

    assertThat(scores).containsExactly(expected);
  }

  @Test
  void weightsOfWordVectorsScoreTheSameToTheLastBit() {
    Random random = new Random(3);
    RowMajorVector trained = new RowMajorVector();
    trained.expand(73, 50);
    for (int i = 0; i < trained.size(); i++) {
      trained.set(i, random.nextFloat() - 0.5f);
    }
    float[] vector = new float[50];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = random.nextFloat() - 0.5f;
    }
    float[] expected = new float[73];
    expected[7] = 0.25f;
    float[] scores = expected.clone();

    trained.addScores(vector, expected);
    DenseWeights.of(trained).addScores(vector, scores);

    assertThat(scores).containsExactly(expected);
  }

  @Test
  void aWordHasTheFormsOfNlp4jsNode() {
    for (String form :
        List.of(
            "met",
            "Oslo",
            "NATO",
            "x",
            "U.S.",
            "2,500",
            "www.example.org",
            "a.pdf",
            "Nuñez",
            "İz",
            "co-chair",
            "@",
            "$5",
            "--",
            "“",
            "",
            "KelvinK",
            "é",
            "50%")) {
      NLPNode node = new NLPNode(1, form);
      Word word = new Word(1, form);

      assertThat(
              List.of(
                  word.getWordForm(),
                  word.getWordFormLowercase(),
                  word.getWordFormSimplified(),
                  word.getWordFormUndigitalized(),
                  word.getWordFormSimplifiedLowercase()))
          .as(form)
          .containsExactly(
              node.getWordForm(),
              node.getWordFormLowercase(),
              node.getWordFormSimplified(),
              node.getWordFormUndigitalized(),
              node.getWordFormSimplifiedLowercase());
    }
  }

  @Test
  void aLexiconKeepsTheOrderOfItsValues() {
    Map<String, List<String>> classes = new LinkedHashMap<>();
    classes.put("talks", List.of("NNS", "VBZ"));
    classes.put("walks", List.of("NNS", "VBZ"));
    classes.put("met", List.of("VBD", "VBN"));

    Map<String, List<String>> compact = CompactLexicon.of(classes, HashedStrings::list);

    assertThat(compact.get("walks")).containsExactly("NNS", "VBZ").isSameAs(compact.get("talks"));
    assertThat(compact.get("met")).containsExactly("VBD", "VBN");
    assertThat(compact.get("none")).isNull();
  }

  @Test
  void aGazetteerFindsTheLongestNameThatBeginsAtAWord() {
    PrefixTree<String, Set<String>> tree = new PrefixTree<>();
    tree.set(words("New York"), Set.of("city"), Function.identity());
    tree.set(words("New York Times Company"), Set.of("company"), Function.identity());
    tree.set(words("York"), Set.of("town"), Function.identity());
    PrefixTree<String, Set<String>> compact = CompactGazetteer.of(tree);
    String[] text = words("The New York Times of New York Times Company in York New");

    for (int i = 0; i < text.length; i++) {
      assertThat(found(compact, text, i)).isEqualTo(found(tree, text, i));
    }
    assertThat(found(compact, text, 5)).isEqualTo("[company]-8");
  }

  @Test
  void embeddingsComeBackFromTheFile(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("vectors");
    Map<String, float[]> vectors = new LinkedHashMap<>();
    for (int i = 0; i < 9000; i++) {
      vectors.put("word" + i, new float[] {i, -i / 3f, Float.MIN_VALUE});
    }

    HashedIndex rows = MappedEmbeddings.write(vectors, 3, file);
    Map<String, float[]> mapped = MappedEmbeddings.map(file, rows, 3);

    assertThat(mapped.get("word0")).containsExactly(vectors.get("word0"));
    assertThat(mapped.get("word8999")).containsExactly(vectors.get("word8999"));
    assertThat(mapped.get("none")).isNull();
  }

  private static int find(CompactFeatureMap compact, int type, String feature) {
    int[] found = new int[1];
    long hash = HashedIndex.extend(CompactFeatureMap.start(type), feature);
    compact.find(new long[] {HashedIndex.finish(hash)}, 1, found);
    return found[0];
  }

  private static String found(PrefixTree<String, Set<String>> tree, String[] text, int begin) {
    ObjectIntPair<Set<String>> found = tree.get(text, begin, Function.identity());
    return found == null ? "none" : found.o + "-" + found.i;
  }

  private static String[] words(String text) {
    return text.split(" ", -1);
  }
}
