package readout.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static readout.query.Extractions.id;
import static readout.query.Extractions.meeting;
import static readout.query.Extractions.of;
import static readout.query.Extractions.on;
import static readout.query.Extractions.person;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import readout.contracts.ContractJson;
import readout.contracts.DeadLetterReason;
import readout.contracts.Extraction;
import readout.contracts.MeetingStatus;
import readout.query.store.ArticleEvents;

class RecordReaderTest {

  private static final Extraction VALID =
      of("a", 3, meeting("m1", "2026-01-23", person("Cho Hyun", "KR")));
  private static final String KEY = id("a").value();

  @Test
  void aValidRecordIsAcceptedAsItIs() {
    ArticleEvents article = accepted(VALID);

    assertThat(article.id()).isEqualTo(id("a"));
    assertThat(article.revision()).isEqualTo(3);
    assertThat(article.uri()).isEqualTo("a");
    assertThat(article.extraction().getBytes(StandardCharsets.UTF_8))
        .isEqualTo(ContractJson.write(VALID));
    assertThat(article.reports()).hasSize(1);
  }

  @Test
  void fieldsOfANewerWriterAreIgnored() {
    String newer = json(VALID).replaceFirst("\\{", "{\"later\":1,");

    assertThat(read(KEY, newer))
        .isEqualTo(RecordReader.read(bytes(KEY), ContractJson.write(VALID)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "not json", "\u0000"})
  void whatIsNotJsonIsMalformedOrInvalid(String value) {
    assertThat(rejection(read(KEY, value)).reason())
        .isIn(DeadLetterReason.MALFORMED, DeadLetterReason.INVALID);
  }

  @Test
  void whatIsNoExtractionIsInvalidAndTheFieldIsNamed() {
    Reading.Rejected rejected =
        rejection(read(KEY, json(VALID).replace("\"revision\":3", "\"revision\":0")));

    assertThat(rejected.reason()).isEqualTo(DeadLetterReason.INVALID);
    assertThat(rejected.detail()).contains("revision");
  }

  @Test
  void aRecordWithoutValueIsInvalid() {
    assertThat(rejection(RecordReader.read(bytes(KEY), null)).reason())
        .isEqualTo(DeadLetterReason.INVALID);
  }

  @Test
  void theKeyMustNameTheArticle() {
    assertThat(rejection(read(id("b").value(), json(VALID))).reason())
        .isEqualTo(DeadLetterReason.KEY_MISMATCH);
    assertThat(rejection(read(null, json(VALID))).reason())
        .isEqualTo(DeadLetterReason.KEY_MISMATCH);
  }

  @Test
  void aMentionIdMayNotRepeat() {
    Extraction two = of("a", 1, meeting("m1", "2026-01-23"), meeting("m2", "2026-01-24"));

    String twice = json(two).replace("\"m2\"", "\"m1\"");

    assertThat(rejection(read(KEY, twice)).detail()).contains("m1");
  }

  @Test
  void daysOutOfTheCalendarAreInvalid() {
    Extraction far = of("a", 1, meeting("m1", MeetingStatus.HELD, on("0000-01-01")));

    assertThat(rejection(read(KEY, json(far))).detail()).contains("0000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\u0000", "a\\u0000b", "\\\\\\u0000", "\\ud800"})
  void textThatTheDatabaseCannotKeepIsReplaced(String escaped) {
    String value = json(VALID).replace("Ministers meet", escaped);

    Reading reading = read(KEY, value);

    assertThat(reading).isInstanceOf(Reading.Accepted.class);
    assertThat(((Reading.Accepted) reading).article().extraction()).contains("\ufffd");
  }

  @Test
  void textThatOnlyLooksLikeNulIsKept() {
    String value = json(VALID).replace("Ministers meet", "\\\\u0000");

    assertThat(read(KEY, value)).isInstanceOf(Reading.Accepted.class);
  }

  @Test
  void randomBytesNeverThrow() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    byte[] valid = ContractJson.write(VALID);
    for (int round = 0; round < 2_000; round++) {
      byte[] value = valid.clone();
      for (int change = 0; change <= random.nextInt(4); change++) {
        value[random.nextInt(value.length)] = (byte) random.nextInt(256);
      }
      assertThat(RecordReader.read(bytes(KEY), value))
          .as("seed %d round %d", seed, round)
          .isNotNull();
    }
  }

  private static ArticleEvents accepted(Extraction extraction) {
    return Materialised.of(extraction);
  }

  private static Reading read(@Nullable String key, String value) {
    return RecordReader.read(key == null ? null : bytes(key), bytes(value));
  }

  private static Reading.Rejected rejection(Reading reading) {
    assertThat(reading).isInstanceOf(Reading.Rejected.class);
    return (Reading.Rejected) reading;
  }

  private static String json(Extraction extraction) {
    return new String(ContractJson.write(extraction), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
