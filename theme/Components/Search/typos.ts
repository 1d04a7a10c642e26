import type { Analyser } from './analyser.js';

const shortestWord = 4;
const longestWord = 24;
const mostTerms = 5;

/**
 * Terms of the index under which a word one edit away is filed, the likeliest first; Sebaya.Search's Typos says why words are mended
 * and not stems.
 */
export function mend(word: string, numbers: ReadonlyMap<string, number>, analyser: Analyser): string[] {
  if (word.length < shortestWord || word.length > longestWord) return [];
  const found = new Set<string>();
  for (const edited of new Set(edits(word))) {
    const term = analyser.stem(edited);
    if (term.length >= shortestWord - 1 && numbers.has(term)) found.add(term);
  }
  const far = (term: string): number => (term.charAt(0) === word.charAt(0) ? 0 : 1);
  return [...found]
    .sort((one, other) => far(one) - far(other) || other.length - one.length || (one < other ? -1 : 1))
    .slice(0, mostTerms);
}

function* edits(word: string): Generator<string> {
  for (let i = 0; i <= word.length; i++) {
    const before = word.slice(0, i);
    const after = word.slice(i);
    if (after.length > 0) yield before + after.slice(1);
    if (after.length > 1) yield before + after.charAt(1) + after.charAt(0) + after.slice(2);
    for (let letter = 97; letter <= 122; letter++) {
      if (after.length > 0) yield before + String.fromCharCode(letter) + after.slice(1);
      yield before + String.fromCharCode(letter) + after;
    }
  }
}
