package readout.ingest.source;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTextTest {

  static Stream<Arguments> readings() {
    return Stream.of(
        row("<p>One.</p><p>Two.</p>", "One.\n\nTwo."),
        row("<p>One\n  line\tonly.</p>", "One line only."),
        row("One.<br/>Two.<br>Three.", "One.\nTwo.\nThree."),
        row("One.<br><br><br><br>Two.", "One.\n\nTwo."),
        row("<div><div><p>One.</p></div></div><div>Two.</div>", "One.\n\nTwo."),
        row("<ul><li>a</li><li>b</li></ul><p>c</p>", "a\nb\n\nc"),
        row("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc"),
        row("<p>The <b>min</b>ister</p>", "The minister"),
        row("<p>The <b>minister </b> met</p>", "The minister met"),
        row("<p>Q&amp;A &lt;live&gt; &eacute;&#233;&nbsp;x</p>", "Q&A <live> éé\u00a0x"),
        row("<p>a<script>alert('p')</script><style>p{}</style>b</p>", "ab"),
        row("<html><head><title>t</title></head><body><p>b</p></body></html>", "b"),
        row("<p>a</p><p hidden>secret</p><!-- comment --><p>b</p>", "a\n\nb"),
        row("<pre>a\n b\n\nc</pre>", "a\nb\n\nc"),
        row("<p>unclosed <b>bold<p>next", "unclosed bold\n\nnext"),
        row("<?xml version='1.0'?><div xmlns='http://www.w3.org/1999/xhtml'><p>x</p></div>", "x"),
        row("<blockquote>a</blockquote>b", "a\n\nb"),
        row("<p>   </p><p></p>", ""),
        row("<p>a</p><p>&nbsp;</p><p>b</p>", "a\n\nb"),
        row("<p>One<br><br>Two</p>", "One\n\nTwo"),
        row("<div>One<div>Two<div>Three</div></div>Four</div>", "One\n\nTwo\n\nThree\n\nFour"),
        row("<ol><li><p>a</p></li><li>b<ul><li>c</li></ul></li></ol>", "a\n\nb\n\nc"),
        row("<dl><dt>a</dt><dd>b</dd></dl>", "a\nb"),
        row(
            "<table><thead><tr><th>Day</th><th>Place</th></tr></thead><tbody><tr><td><p>Friday</p></td>"
                + "<td>Oslo</td></tr></tbody></table>",
            "Day Place\n\nFriday\n\nOslo"),
        row("<p>diplo&shy;mats met&#8203;ings co-op</p>", "diplomats metings co-op"),
        row("<p>inter<wbr>national</p>", "international"),
        row(
            "<p>on <del>Monday</del> <ins>Tuesday</ins>, <s>noon</s> at six</p>",
            "on Tuesday, at six"),
        row(
            "<p>a</p><figure><img alt='x'><figcaption>In 2019.</figcaption></figure><p>b</p>",
            "a\n\nb"),
        row("<figure><blockquote>a</blockquote></figure>", "a"),
        row("<p>He said <q>yes</q>.</p>", "He said \u201cyes\u201d."),
        row("<nav><a>Home</a></nav><main><h1>a</h1><p>b</p></main>", "a\n\nb"),
        row("<div style='color:red; display: none'>x</div><p style='display:block'>a</p>", "a"),
        row("<p>a<!-- <p>b</p> --></p><![CDATA[c]]>", "a\n\nc"),
        row(
            "<p>1&#160;000 &#x20AC; &ndash; &hellip; &apos;&quot;</p>",
            "1\u00a0000 \u20ac \u2013 \u2026 '\""),
        row("<p>fish & chips &unknown; &#xD800;</p>", "fish & chips &unknown; \ufffd"),
        row("<P>A</P><DIV>B</DIV><BR>C", "A\n\nB\n\nC"),
        row("<o:p></o:p><p class=MsoNormal>Word<o:p>&nbsp;</o:p></p>", "Word"),
        row("<p>a</p>\r\n\r\n<p>b\r\nc</p>", "a\n\nb c"),
        row("plain < text & more", "plain < text & more"),
        row("", ""));
  }

  private static Arguments row(String html, String text) {
    return Arguments.of(html, text);
  }

  @ParameterizedTest
  @MethodSource("readings")
  void markupIsReadAsAReaderSeesIt(String html, String text) {
    assertThat(HtmlText.of(html)).isEqualTo(text);
  }

  @Test
  void aHeadlineStaysOnOneLine() {
    assertThat(HtmlText.read("<h1>Ministers <br>meet</h1>").line()).isEqualTo("Ministers meet");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>", "<b>", "<p><b><i>", "<table><tr><td>", "<table>x", "<a x=", "<a x ", "&amp", "&#x",
        "<!--", "<![CDATA[", "<ul><li>", "<", "</p>", "<br>", "<pre>\n ", "<svg><p>", "<a><b></a>",
        "<select><option>", " ", "\n", "<script>", "<p hidden>", "<frameset>", "<template>", "<h1>"
      })
  void markupMeantToKeepUsBusyIsReadInTime(String repeated) {
    String html = repeated.repeat((1 << 20) / repeated.length());

    assertTimeoutPreemptively(ofSeconds(20), () -> HtmlText.of(html));
  }
}
