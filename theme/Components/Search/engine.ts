import type { LunrIndex } from '../../Vendor/lunr/lunr.min.js';
import { remembering, type Analyser, type MakeAnalyser } from './analyser.js';
import { readDense, type Dense, type DenseFile } from './dense.js';
import { pairsOf } from './pairs.js';
import { allWords, wordsOf, type QueryWord } from './query.js';
import { rankPages, type Match, type PageMatch } from './ranking.js';
import { lunrIndex } from './weights.js';
// What those import, named here so that the browser fetches all at the same time.
import './characters.js';
import './synonyms.js';
import './typos.js';
import '../../Vendor/lunr/lunr.min.js';

export type { Match, PageMatch } from './ranking.js';

/** What a pair of neighbouring words adds to the score of a section that readers search for with both side by side. */
const sideBySide = 0.25;

/** Answers queries over the index of one language: lunr finds and scores sections, with the scores of Sebaya.Search's Searcher. */
export class Engine {
  readonly analyser: Analyser;
  readonly #dense: Dense;
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #index: LunrIndex;
  #asked: readonly [string, readonly QueryWord[]] = ['', []];

  private constructor(dense: Dense, numbers: ReadonlyMap<string, number>, analyser: Analyser, index: LunrIndex) {
    this.#dense = dense;
    this.#numbers = numbers;
    this.#index = index;
    this.analyser = analyser;
  }

  /**
   * Makes the engine of an index file; yields after each small piece of work.
   * @param makeAnalyser What the file's language needs, from `analyserOf`.
   * @param texts The counts of the texts; without them titles, headings and keywords are searched alone.
   */
  static* build(file: DenseFile, makeAnalyser: MakeAnalyser, texts = ''): Generator<void, Engine> {
    const dense = yield* readDense(file, texts);
    const numbers = new Map(dense.terms.map((term, number) => [term, number]));
    yield;
    const analyser = remembering(makeAnalyser([...dense.terms, ...dense.extra]));
    return new Engine(dense, numbers, analyser, yield* lunrIndex(dense, analyser));
  }

  /** Pages that answer a query, best first; those below a share of the best one's score are left out. */
  search(query: string, leastShare?: number): PageMatch[] {
    const words = this.#words(query);
    const clauses = words.flatMap(word => word.clauses);
    if (clauses.length === 0) return [];
    const found = this.#index.query(asked => {
      for (const { term, boost } of clauses) asked.term(term, { boost, usePipeline: false });
    });
    const pairs = pairsOf(allWords(query, this.analyser), this.analyser);
    const matches = found.flatMap(({ ref, score, matchData: { metadata } }): Match[] => {
      const section = this.#dense.sections[Number(ref)];
      if (section === undefined) return [];
      const near = pairs.filter(([key, terms]) => terms.every(term => term in metadata) && this.#dense.pairs.has(ref, key));
      const having = words.filter(word => word.clauses.some(({ term }) => term in metadata));
      return [{ section, score: score * (1 + sideBySide * near.length), words: having.length }];
    }).sort((one, other) => other.score - one.score);
    const asked = this.#joined(query);
    return rankPages(matches, words.length, title => this.#joined(title) === asked, leastShare);
  }

  /** The terms that a query asks for; words filed under them are marked in a snippet. */
  termsOf(query: string): ReadonlySet<string> {
    return new Set(this.#words(query).flatMap(word => word.clauses.map(clause => clause.term)));
  }

  /** The words of a query that nothing in the index answers to. */
  unknownOf(query: string): string[] {
    return this.#words(query).filter(word => word.clauses.length === 0).map(word => word.word);
  }

  #joined(text: string): string {
    return this.analyser.words(text).join(' ');
  }

  #words(query: string): readonly QueryWord[] {
    if (this.#asked[0] !== query) {
      this.#asked = [query, wordsOf(query, { dense: this.#dense, numbers: this.#numbers, analyser: this.analyser })];
    }
    return this.#asked[1];
  }
}
