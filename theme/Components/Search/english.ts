import type { Analyser } from './analyser.js';
import { clean } from './characters.js';
import lunr from '../../Vendor/lunr/lunr.min.js';
import { english } from './stop-words.js';

/** lunr's own English: its separator, trimmer and stemmer. */
export class EnglishAnalyser implements Analyser {
  words(text: string): string[] {
    return clean(text).toLowerCase().split(/[\s-]+/).map(word => word.replace(/^\W+/, '').replace(/\W+$/, '')).filter(word => word !== '');
  }

  stem(word: string): string {
    return lunr.stemmer(new lunr.Token(word)).toString();
  }

  beginnings(word: string): string[] {
    return [word];
  }

  isStopWord(word: string): boolean {
    return english.has(word);
  }
}
