package readout.extract.core.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/** Finds the tokens of a sentence that are a person's name, titles and honorifics left out. */
final class PersonSpans {

  private final WordClasses words;
  private final Sentence sentence;
  private final SentenceNames names;
  private final Background background;
  private final List<String> forms;

  PersonSpans(WordClasses words, Sentence sentence, SentenceNames names, Background background) {
    this.words = words;
    this.background = background;
    this.forms = sentence.tokens().stream().map(Token::form).toList();
    this.sentence = sentence;
    this.names = names;
  }

  /** A run of tokens. */
  record Run(int from, int to) {}

  /** The names, in text order. */
  List<Run> runs() {
    List<Run> runs = new ArrayList<>();
    int i = 0;
    while (i < sentence.size()) {
      int known = knownEnd(i);
      if (known > i) {
        runs.add(new Run(i, known == i + 1 && joint(known) ? known : extend(known)));
        i = runs.get(runs.size() - 1).to();
        continue;
      }
      int end = taggedEnd(i);
      if (end > i) {
        Run run = trim(i, extend(end));
        if (run.to() > run.from()) {
          runs.add(run);
        }
        i = Math.max(end, run.to());
      } else {
        i = titled(i, runs);
      }
    }
    return runs;
  }

  /** Where the full name of somebody known ends, or a surname that everybody knows. */
  private int knownEnd(int from) {
    if (!proper(from) || names.at(from).filter(span -> span.kind().office()).isPresent()) {
      return from;
    }
    if (from == 0 && label()) {
      return 1;
    }
    int length = background.holders().nameLength(forms, from, background.day());
    if (length > 0) {
      return from + length;
    }
    boolean alone = !proper(from - 1) && !proper(from + 1) && names.at(from).isEmpty();
    return alone && background.holders().famous(forms.get(from), background.day())
        ? from + 1
        : from;
  }

  /** "CREAN: I had a meeting", in a transcript that a state publishes. */
  private boolean label() {
    String form = forms.get(0);
    return background.home() != null
        && forms.size() > 3
        && forms.get(1).equals(":")
        && form.length() > 2
        && form.chars().noneMatch(Character::isLowerCase)
        && !words.is("speaker-label", Syntax.lower(sentence.token(0)));
  }

  private boolean proper(int i) {
    return i >= 0
        && i < sentence.size()
        && Character.isUpperCase(forms.get(i).charAt(0))
        && sentence.token(i).pos().startsWith("NN");
  }

  private int taggedEnd(int from) {
    if (!sentence.token(from).entityType().equals("PERSON")) {
      return from;
    }
    int end = from + 1;
    while (end < sentence.size()
        && sentence.token(end).entityType().equals("PERSON")
        && (sentence.token(end).ner().startsWith("I-")
            || sentence.token(end).ner().startsWith("L-"))) {
      end++;
    }
    return end;
  }

  /** A capitalised word the tagger did not take for a person, right after an office. */
  private int titled(int i, List<Run> runs) {
    boolean afterOffice =
        names.endingAt(i).filter(span -> span.kind() == NamedSpan.Kind.OFFICE).isPresent();
    Token token = sentence.token(i);
    if (!afterOffice || !nameLike(token) || names.at(i).isPresent()) {
      return i + 1;
    }
    Token last = sentence.token(i - 1);
    if (!Character.isUpperCase(last.form().charAt(0))) {
      return i + 1;
    }
    int end = i + 1;
    while (end < sentence.size() && nameLike(sentence.token(end)) && names.at(end).isEmpty()) {
      end++;
    }
    Run run = trim(i, extend(end));
    if (run.to() > run.from()) {
      runs.add(run);
    }
    return Math.max(end, run.to());
  }

  private boolean nameLike(Token token) {
    return token.pos().startsWith("NNP")
        && Character.isUpperCase(token.form().charAt(0))
        && !token.entityType().equals("DATE")
        && !token.entityType().equals("GPE")
        && !token.entityType().equals("ORG")
        && !words.is("not-in-name", Syntax.lower(token));
  }

  private int extend(int end) {
    int to = end;
    while (to < sentence.size()) {
      Token token = sentence.token(to);
      if (suffix(to)) {
        return to + 2;
      }
      boolean glued = to > 0 && token.start() == sentence.token(to - 1).end();
      boolean hyphen =
          glued && token.form().equals("-") && to + 1 < sentence.size() && gluedAfter(to);
      if (hyphen) {
        to += 2;
      } else if (continuesName(to)) {
        to++;
      } else {
        break;
      }
    }
    return to;
  }

  /** ", Jr." belongs to the name. */
  private boolean suffix(int i) {
    return sentence.token(i).form().equals(",")
        && i + 1 < sentence.size()
        && Set.of("jr", "jr.", "sr", "sr.").contains(Syntax.lower(sentence.token(i + 1)));
  }

  /** "Bush-Abdullah talks": a surname that everybody knows, and another name. */
  private boolean joint(int hyphen) {
    return hyphen + 1 < sentence.size()
        && forms.get(hyphen).equals("-")
        && (sentence.token(hyphen + 1).ner().equals("B-PERSON")
            || sentence.token(hyphen + 1).ner().equals("U-PERSON"));
  }

  private boolean gluedAfter(int hyphen) {
    return sentence.token(hyphen + 1).start() == sentence.token(hyphen).end();
  }

  private boolean continuesName(int i) {
    Token token = sentence.token(i);
    if (words.is("name-particle", Syntax.lower(token))) {
      return i + 1 < sentence.size()
          && sentence.token(i + 1).pos().startsWith("NNP")
          && !Syntax.lower(token).equals("and");
    }
    boolean free = token.entityType().isEmpty() || token.entityType().equals("PERSON");
    return free
        && token.pos().startsWith("NNP")
        && Character.isUpperCase(token.form().charAt(0))
        && names.at(i).isEmpty()
        && !words.is("not-in-name", Syntax.lower(token))
        && !token.ner().startsWith("B-")
        && !token.ner().startsWith("U-");
  }

  private Run trim(int from, int to) {
    int start = from;
    while (start < to && leads(start, to)) {
      start = names.at(start).filter(s -> s.to() <= to).map(NamedSpan::to).orElse(start + 1);
    }
    int end = to;
    while (end > start && trails(end - 1)) {
      end--;
    }
    boolean event = end > start && words.is("noun-forum", Syntax.lower(sentence.token(end - 1)));
    boolean named =
        !event
            && sentence.tokens().subList(start, Math.max(start, end)).stream()
                .anyMatch(t -> t.form().length() > 1 && Character.isUpperCase(t.form().charAt(0)));
    return named ? new Run(start, end) : new Run(start, start);
  }

  private boolean leads(int i, int to) {
    Token token = sentence.token(i);
    boolean known =
        names
            .at(i)
            .filter(
                span ->
                    span.kind() != NamedSpan.Kind.CITY
                        && (span.to() < to || span.kind().office() || span.kind().acts()))
            .isPresent();
    return known
        || words.is("not-in-name", Syntax.lower(token))
        || !Character.isLetter(token.form().charAt(0))
        || (Character.isLowerCase(token.form().charAt(0))
            && !words.is("name-particle", Syntax.lower(token)));
  }

  private boolean trails(int i) {
    Token token = sentence.token(i);
    return token.pos().equals("POS")
        || !Character.isLetterOrDigit(token.form().charAt(0))
        || names.at(i).filter(span -> span.kind().office() && span.to() == i + 1).isPresent();
  }
}
