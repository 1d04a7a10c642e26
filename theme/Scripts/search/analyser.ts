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
  /** Whether a word counts only in a query made of nothing else. */
  isStopWord(word: string): boolean;
}

export function analyserFor(language: string, roots: Iterable<string>): Analyser {
  return language === 'id' ? new IndonesianAnalyser(new Vocabulary(roots)) : new EnglishAnalyser();
}
