import type { Analyser } from './analyser.js';

/** Two neighbouring words of a query: their key in PhrasePairs, and the terms of those that are not stop words. */
export type Pair = readonly [string, readonly string[]];

/** One pair in so many that is not in a set seems to be. */
const spread = 32;

/** The pairs of neighbouring words, each once. */
export function pairsOf(words: readonly string[], analyser: Analyser): Pair[] {
  const parts = words.map((word): Pair => {
    if (analyser.isStopWord(word)) return [word, []];
    const term = analyser.stem(word);
    return [term, [term]];
  });
  const pairs = new Map<string, readonly string[]>();
  parts.forEach(([key, terms], i) => {
    const [next, others] = parts[i + 1] ?? ['', []];
    if (next !== '') pairs.set(`${key} ${next}`, [...terms, ...others]);
  });
  return [...pairs];
}

/** The pairs in the phrases that readers search for, each with its document, as Sebaya.Search's PhrasePairs has them. */
export class PhrasePairs {
  readonly #hashes = new Set<number>();
  readonly #range: number;

  /** @param next Reads how many hashes there are, and the differences between them. */
  constructor(next: () => number) {
    const count = next();
    this.#range = Math.max(1, count * spread);
    for (let i = 0, hash = 0; i < count; i++) this.#hashes.add(hash += next());
  }

  has(document: string, key: string): boolean {
    // FNV-1a.
    let hash = 2166136261;
    const text = `${document} ${key}`;
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
    return this.#hashes.has((hash >>> 0) % this.#range);
  }
}
