package readout.extract.nlp;

import opennlp.tools.stemmer.PorterStemmer;
import readout.extract.core.fingerprint.Stemmer;

/** OpenNLP's Porter stemmer; one for each word, since it keeps the word it works on. */
public final class OpenNlpStemmer implements Stemmer {

  @Override
  public String stem(String word) {
    return new PorterStemmer().stem(word);
  }
}
