package readout.extract.core.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import readout.contracts.Affiliation;
import readout.extract.core.entity.NamedSpan;
import readout.extract.core.entity.Person;
import readout.extract.core.entity.Side;
import readout.extract.core.text.WordClasses;

class SideKindTest {

  private static final WordClasses WORDS = WordClasses.load();

  private static String person(@Nullable String role, @Nullable Affiliation affiliation) {
    return SideKind.of(Side.of(new Person(0, "Anna Berg", role, affiliation)), WORDS);
  }

  @Test
  void tellsWhomAPersonStandsForAndHowHighTheOfficeIs() {
    Affiliation norway = new Affiliation("Norway", "NO");

    assertThat(person("foreign minister", norway)).isEqualTo("namec-abroad");
    assertThat(person("senator", norway)).isEqualTo("namec-home");
    assertThat(person("spokesman", new Affiliation("NATO", null))).isEqualTo("nameo-speaker");
    assertThat(person(null, null)).isEqualTo("name?");
  }

  @Test
  void tellsAStateFromAnOfficeOfIt() {
    NamedSpan norway = new NamedSpan(0, 1, NamedSpan.Kind.COUNTRY, "Norway", "NO", null);

    assertThat(SideKind.of(Side.of(norway), WORDS)).isEqualTo("country");
    assertThat(SideKind.of(Side.unnamed("minister", norway), WORDS)).isEqualTo("officec-abroad");
  }
}
