import type { Analyser } from './analyser.js';
import { clean, isLetter } from './characters.js';

/** A language whose grammar nobody taught the search: words parted at everything that is no letter, each found as it stands. */
export class PlainAnalyser implements Analyser {
  words(text: string): string[] {
    const lower = clean(text).toLowerCase().replaceAll("'", '');
    const words: string[] = [];
    let start = 0;
    for (let end = 0; end <= lower.length; end++) {
      if (end < lower.length && isLetter(lower.charAt(end))) continue;
      if (end > start) words.push(lower.slice(start, end));
      start = end + 1;
    }
    return words;
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
