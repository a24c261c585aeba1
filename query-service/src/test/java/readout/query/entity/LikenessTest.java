package readout.query.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import readout.query.event.PersonName;

class LikenessTest {

  @ParameterizedTest
  @CsvSource({
    "Cho Tae-yul,Tae-yul Cho,KR",
    "Kim Jong Un,Kim Jong-un,KP",
    "Jong-un Kim,Kim Jong Un,KP",
    "Sergei Lavrov,Sergey Lavrov,RU",
    "Volodymyr Zelensky,Volodymyr Zelenskyy,UA",
    "Mahmoud Abbas,Mahmud Abbas,PS",
    "Joe Biden,Joseph Biden,US",
    "Radmila Šekerinska,Radmila Sekerinska,MK"
  })
  void oneNameInTwoSpellings(String one, String other, String side) {
    assertThat(likeness(one, other, side)).isEqualTo(Likeness.SAME);
  }

  @ParameterizedTest
  @CsvSource({
    "George Bush,George W. Bush,US",
    "Joe Biden,Joseph R. Biden Jr.,US",
    "J. Biden,Joe Biden,US",
    "Tayyip Erdogan,Recep Tayyip Erdoğan,TR",
    "Raul Castro,Raul Castro Ruz,CU",
    "Mohammed bin Zayed,Mohammed bin Zayed Al Nahyan,AE",
    "Abdullah,Abdullah II,JO"
  })
  void aNameAndAShorterFormOfIt(String one, String other, String side) {
    assertThat(likeness(one, other, side)).isEqualTo(Likeness.FORM);
  }

  @ParameterizedTest
  @CsvSource({
    "Cho Tae-yul,Cho Hyun,KR",
    "Park Jin,Park Jin Hyuk,KR",
    "Kim Jong Un,Kim Jong Il,KP",
    "George W. Bush,George H. W. Bush,US",
    "Salman bin Abdulaziz,Khalid bin Salman bin Abdulaziz,SA",
    "Mario Silva,Maria Silva,BR",
    "Joe Biden,Jill Biden,US",
    "Donald Trump Jr.,Donald Trump Sr.,US",
    "Fernando Dias dos Santos,Jose Eduardo dos Santos,AO"
  })
  void twoPeople(String one, String other, String side) {
    assertThat(likeness(one, other, side)).isEqualTo(Likeness.OTHER);
  }

  /** Else one of them would not be found when the other is asked for. */
  @Test
  void namesThatMayMeanTheSameShareAKey() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    int alike = 0;
    for (int i = 0; i < 40_000; i++) {
      List<String> one = name(random);
      List<String> other = name(random);
      if (Likeness.of(one, other, "MX") != Likeness.OTHER) {
        alike++;
        assertThat(keys(one))
            .as("seed %d: %s, %s", seed, one, other)
            .containsAnyElementsOf(keys(other));
      }
    }
    assertThat(alike).isGreaterThan(100);
  }

  private static List<String> name(Random random) {
    List<String> words =
        List.of(
            "joe", "joseph", "j", "b", "bill", "william", "sergei", "sergey", "bin", "al", "jr",
            "ii");
    List<String> name = new ArrayList<>();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      name.add(words.get(random.nextInt(words.size())));
    }
    return name;
  }

  private static Set<Long> keys(List<String> words) {
    String name = String.join(" ", words);
    return EntityKeys.wanted(
        new Appearance(Appearance.Kind.PERSON, name, null, null, "MX", words, null));
  }

  private static Likeness likeness(String one, String other, String side) {
    List<String> a = PersonName.of(one).words();
    List<String> b = PersonName.of(other).words();
    assertThat(Likeness.of(b, a, side)).as("symmetric").isEqualTo(Likeness.of(a, b, side));
    return Likeness.of(a, b, side);
  }
}
