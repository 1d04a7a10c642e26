import type { Analyser } from './analyser.js';
import { clean } from './characters.js';
import { plainForm } from './irregular.js';
import lunr from '../../Vendor/lunr/lunr.min.js';
import { stopWords } from './english-stop-words.js';

/** lunr's own English: its separator, trimmer and stemmer. */
export class EnglishAnalyser implements Analyser {
  words(text: string): string[] {
    return clean(text).toLowerCase().split(/[\s-]+/).map(word => word.replace(/^\W+/, '').replace(/\W+$/, '')).filter(word => word !== '');
  }

  stem(word: string): string {
    return lunr.stemmer(new lunr.Token(american(plainForm(word)))).toString();
  }

  beginnings(word: string): string[] {
    return [word];
  }

  variants(word: string): string[] {
    const [, rest] = /^(?:un|dis|non|mis|re|de|in|im)(.{4,})$/.exec(word) ?? [];
    return rest === undefined ? [] : [rest];
  }

  isStopWord(word: string): boolean {
    return stopWords.has(word);
  }
}

const spellings: readonly (readonly [RegExp, string])[] = [
  [/^(.{2,})is(e|ed|er|es|ers|ing|ation|ations|ational)$/, '$1iz$2'],
  [/^(.{2,})yse([ds]?)$/, '$1yze$2'],
  [/^(.{3,})our(s|ed|ing|ful|ite|ites|able|hood|hoods)?$/, '$1or$2'],
  [/^(.{2,})tre(s?)$/, '$1ter$2'],
  [/^(.{2,}gram)me(s?)$/, '$1$2'],
];

/** British spellings as the American ones, so that organisation and organization are one word. */
function american(word: string): string {
  for (const [british, replacement] of spellings) word = word.replace(british, replacement);
  return word;
}
