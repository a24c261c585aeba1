package readout.extract.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import readout.contracts.Article;
import readout.extract.core.ArticleReader;

class BuildDigestTest {

  @Test
  void theVersionOfABuildHasItsDigestAsMetadata() {
    assertThat(BuildDigest.versioned("1.2.3", ArticleReader.class))
        .matches("1\\.2\\.3\\+[0-9a-f]{8}")
        .isEqualTo(BuildDigest.versioned("1.2.3", ArticleReader.class));
  }

  @Test
  void otherCodeHasAnotherDigest() {
    assertThat(BuildDigest.versioned("1.2.3", ArticleReader.class))
        .isNotEqualTo(BuildDigest.versioned("1.2.3", Article.class));
  }

  @Test
  void codeFromNowhereHasTheBareVersion() {
    assertThat(BuildDigest.versioned("1.2.3", String.class)).isEqualTo("1.2.3");
  }
}
