import { EnglishAnalyser } from './english.js';
import { IndonesianAnalyser } from './indonesian.js';
import { PlainAnalyser } from './plain.js';
import { Vocabulary } from './vocabulary.js';

/** Turns text into terms of the index; equal to Sebaya.Search's analyser of the same language. */
export interface Analyser {
  /** The words of a text, in lower case and in order. */
  words(text: string): string[];
  /** The term of a word. */
  stem(word: string): string;
  /** The prefixes of terms that a word that is still being typed may have. */
  beginnings(word: string): string[];
  /** Other words that a word missing from the index may stand for, the likeliest first. */
  variants(word: string): string[];
  /** Whether a word counts only in a query that contains nothing else. */
  isStopWord(word: string): boolean;
}

export function analyserFor(language: string, roots: Iterable<string>): Analyser {
  switch (language) {
    case 'id': return remembering(new IndonesianAnalyser(new Vocabulary(roots)));
    case 'en': return remembering(new EnglishAnalyser());
    default: return remembering(new PlainAnalyser());
  }
}

const mostStems = 20_000;

/** Caches stems, because snippets need those of the same words at every key press. */
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
