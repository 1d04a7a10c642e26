import type { Analyser } from './analyser.js';
import { wordsOf } from './characters.js';
import { analysesOf, isShortRoot, type Analysis } from './analyses.js';
import { writtenForms } from './informal.js';
import { stopWords } from './indonesian-stop-words.js';
import type { Vocabulary } from './vocabulary.js';

const rareCost = 20;
const longestWord = 40;

/**
 * Reduces every word of a family to the same root: of a word's analyses, the one with the lowest cost whose root the vocabulary contains.
 */
export class IndonesianAnalyser implements Analyser {
  readonly #vocabulary: Vocabulary;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  words(text: string): string[] {
    return wordsOf(text);
  }

  stem(word: string): string {
    if (word.length > longestWord) return word;
    if (word.length < 4) return isShortRoot(word) && !this.#vocabulary.knows(word) ? this.#unknown(word) : this.#vocabulary.headword(word);
    const single = undoubled(word);
    if (this.#vocabulary.knows(single)) return this.#vocabulary.headword(single);
    const all = analysesOf(single);
    const known = this.#known(all);
    if (known !== undefined) return this.#vocabulary.headword(known);
    const guessed = guess(single, all);
    return guessed === single ? this.#unknown(single) : this.stem(guessed);
  }

  beginnings(word: string): string[] {
    if (word.length < 4 || word.length > longestWord) return [word];
    const roots = analysesOf(word).map(analysis => analysis.root).filter(root => root.length >= 3);
    return [...new Set([...roots, ...roots.map(folded)])];
  }

  variants(word: string): string[] {
    return word.length < 4 || word.length > longestWord ? [] : writtenForms(word);
  }

  isStopWord(word: string): boolean {
    return stopWords.has(word);
  }

  #unknown(root: string): string {
    const other = ofTheSameForms(root).find(each => each !== root && this.#vocabulary.knows(each));
    return other === undefined ? folded(root) : this.#vocabulary.headword(other);
  }

  #known(all: readonly Analysis[]): string | undefined {
    let best: string | undefined;
    let bestCost = Infinity;
    for (const { root, cost: own } of all) {
      if (own > bestCost || !this.#vocabulary.knows(root)) continue;
      const cost = own + (this.#vocabulary.isRare(root) ? rareCost : 0);
      if (cost < bestCost || (cost === bestCost && best !== undefined && precedes(root, best))) {
        best = root;
        bestCost = cost;
      }
    }
    return best;
  }
}

function guess(word: string, all: readonly Analysis[]): string {
  let best = word;
  let bestCost = 0;
  for (const { root, cost, guessable } of all) {
    if (!guessable) continue;
    if (root.length < best.length || (root.length === best.length && cost < bestCost)) {
      best = root;
      bestCost = cost;
    }
  }
  return best;
}

/** The common stem of unknown roots with the same derived forms: see IndonesianStemmer.Folded. */
function folded(root: string): string {
  if (isShortRoot(root)) return (/^[aeiou]/.test(root) ? '|k' : '|ke') + root;
  if (!/^[a-z]{4,}$/.test(root)) return root;
  return root.replace(/^(.{3,}[sa])i$/, '$1').replace(/^(?:p|m)(?=[aeiou])/, '|p').replace(/^[kr]?(?=[aeiou])/, '|k')
    .replace(/^(?:t|n)(?=[aeiou])/, '|t').replace(/^(?:s|ny)(?=[aeiou])/, '|s');
}

/** The roots to which `folded` gives the same stem. */
function ofTheSameForms(root: string): string[] {
  if (!/^[a-z]{3,}$/.test(root)) return [];
  const rest = root.slice(1);
  if (/^ny[aeiou]/.test(root)) return ['s' + root.slice(2)];
  if (/^[aeiou]/.test(root)) return ['k' + root, 'r' + root];
  if (root.length < 4 || !/^.[aeiou]/.test(root)) return [];
  switch (root.charAt(0)) {
    case 'k': case 'r': return [rest, 'k' + rest, 'r' + rest];
    case 'p': return ['m' + rest];
    case 'm': return ['p' + rest];
    case 't': return ['n' + rest];
    case 'n': return ['t' + rest];
    case 's': return ['ny' + rest];
    default: return [];
  }
}

function precedes(root: string, other: string): boolean {
  return root.length !== other.length ? root.length > other.length : root < other;
}

function undoubled(word: string): string {
  return /^[a-z]{3,}2[a-z]*$/.test(word) ? word.replace('2', '') : word;
}
