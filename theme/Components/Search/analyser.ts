import { EnglishAnalyser } from './english.js';
import { IndonesianAnalyser } from './indonesian.js';
import { Vocabulary } from './vocabulary.js';

/** Turns a text into the terms under which it is found; the same as Sebaya.Search's of the language. */
export interface Analyser {
  /** The words of a text in lower case, as they stand. */
  words(text: string): string[];
  /** The term that a word is filed under. */
  stem(word: string): string;
  /** What a word that is still being typed may be the beginning of. */
  beginnings(word: string): string[];
  /** Other words that one which the index does not have may stand for, the likeliest first. */
  variants(word: string): string[];
  /** Whether a word counts only in a query made of nothing else. */
  isStopWord(word: string): boolean;
}

export function analyserFor(language: string, roots: Iterable<string>): Analyser {
  return remembering(language === 'id' ? new IndonesianAnalyser(new Vocabulary(roots)) : new EnglishAnalyser());
}

const mostStems = 20_000;

/** Snippets ask for the stems of the same words at every key: each is worked out once. */
function remembering(analyser: Analyser): Analyser {
  const stems = new Map<string, string>();
  return {
    words: text => analyser.words(text),
    beginnings: word => analyser.beginnings(word),
    variants: word => analyser.variants(word),
    isStopWord: word => analyser.isStopWord(word),
    stem: word => {
      let stem = stems.get(word);
      if (stem === undefined) {
        if (stems.size === mostStems) stems.clear();
        stems.set(word, stem = analyser.stem(word));
      }
      return stem;
    },
  };
}
