package readout.ingest.source;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Documents that were valid once: pieces of them are cut, doubled, moved and written over. */
public final class Mutations {

  private static final int PARTS = 1_000;
  private static final int KINDS = 10;
  private static final int MOST_CHANGES = 12;

  private static final List<String> SPLINTERS =
      List.of(
          "\u0000",
          "\ufeff",
          "\"",
          "\\",
          "\\u0000",
          "\\ud800",
          "{",
          "}",
          "[",
          "]",
          ":",
          ",",
          "null",
          "true",
          "-1",
          "1e999",
          "9999999999999999999",
          "''",
          "<",
          ">",
          "</",
          "/>",
          "<!--",
          "-->",
          "<![CDATA[",
          "]]>",
          "<!DOCTYPE a>",
          "<!DOCTYPE a [<!ENTITY b 'c'>]>",
          "&b;",
          "&amp;",
          "&#0;",
          "&#x110000;",
          "&nbsp;",
          "<?xml version='1.1' encoding='utf-16'?>",
          "<?p",
          "xmlns:a='b'",
          "xml:lang='en'",
          "encoding='x'",
          "<newsItem>",
          "</newsItem>",
          "<itemSet>",
          "<inlineXML>",
          "<inlineData>",
          "<nitf>",
          "<body>",
          "<body.content>",
          "<script>",
          "<table><tr>",
          "<q>",
          "<pre>",
          "<br>",
          "<ins>",
          "<template>",
          "<select>",
          "<svg>",
          "<math>",
          "<frameset>",
          "<del>",
          "\r",
          "\n",
          "\u0085",
          "\u2028",
          "\ud83d\ude00",
          "\u202e",
          "2026-02-30",
          "usable",
          "canceled",
          "embargoed");

  private record Change(int kind, int from, int length, int to, String splinter) {

    byte[] apply(byte[] bytes) {
      int start = from * bytes.length / PARTS;
      int end = Math.min(bytes.length, start + length * 60 / PARTS);
      int target = to * bytes.length / PARTS;
      byte[] piece = Arrays.copyOfRange(bytes, start, end);
      return switch (kind) {
        case 0 -> splice(bytes, start, end, new byte[0]);
        case 1 -> splice(bytes, target, target, piece);
        case 2 -> splice(bytes, start, end, splinter.getBytes(StandardCharsets.UTF_8));
        case 3 -> splice(bytes, start, start, splinter.getBytes(StandardCharsets.UTF_16BE));
        case 4 -> Arrays.copyOf(bytes, start);
        case 5 -> splice(bytes, start, Math.min(bytes.length, start + 1), new byte[] {(byte) to});
        default -> splice(bytes, start, start, splinter.getBytes(StandardCharsets.UTF_8));
      };
    }

    private static byte[] splice(byte[] bytes, int from, int to, byte[] piece) {
      ByteArrayOutputStream spliced = new ByteArrayOutputStream(bytes.length + piece.length);
      spliced.write(bytes, 0, from);
      spliced.writeBytes(piece);
      spliced.write(bytes, to, bytes.length - to);
      return spliced.toByteArray();
    }
  }

  private Mutations() {}

  /** The document with up to twelve changes. */
  public static byte[] of(byte[] document, RandomGenerator random) {
    byte[] bytes = document;
    for (int left = random.nextInt(MOST_CHANGES + 1); left > 0; left--) {
      bytes = change(random).apply(bytes);
    }
    return bytes;
  }

  private static Change change(RandomGenerator random) {
    return new Change(
        random.nextInt(KINDS),
        random.nextInt(PARTS),
        random.nextInt(PARTS),
        random.nextInt(PARTS),
        SPLINTERS.get(random.nextInt(SPLINTERS.size())));
  }

  /** Up to twelve changes to one of these documents. */
  static Arbitrary<byte[]> of(List<byte[]> documents) {
    Arbitrary<Integer> place = Arbitraries.integers().between(0, PARTS - 1);
    Arbitrary<Change> change =
        Combinators.combine(
                Arbitraries.integers().between(0, KINDS - 1),
                place,
                place,
                place,
                Arbitraries.of(SPLINTERS))
            .as(Change::new);
    return Combinators.combine(Arbitraries.of(documents), change.list().ofMaxSize(MOST_CHANGES))
        .as(
            (document, changes) -> {
              byte[] bytes = document;
              for (Change each : changes) {
                bytes = each.apply(bytes);
              }
              return bytes;
            });
  }
}
