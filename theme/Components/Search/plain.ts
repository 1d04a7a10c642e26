import type { Analyser } from './analyser.js';
import { wordsOf } from './characters.js';

/** A language without rules of its own here: words are split at everything that is not a letter, and found only as they are written. */
export class PlainAnalyser implements Analyser {
  words(text: string): string[] {
    return wordsOf(text);
  }

  stem(word: string): string {
    return word;
  }

  beginnings(word: string): string[] {
    return [word];
  }

  variants(): string[] {
    return [];
  }

  isStopWord(): boolean {
    return false;
  }
}
