import lunr, { type LunrIndex } from '../../Vendor/lunr/lunr.min.js';
import { analyserFor, type Analyser } from './analyser.js';
import { readDense, type Dense, type DenseFile, type Section } from './dense.js';
import { clausesOf, type Clause } from './query.js';
import { serializedIndex } from './weights.js';

export interface Match {
  readonly section: Section;
  readonly score: number;
}

const firstPlaces = 10;
const mostOfAPage = 2;

/** Answers queries over the index of one language: lunr ranks, with the scores of Sebaya.Search's Searcher. */
export class Engine {
  readonly analyser: Analyser;
  readonly #dense: Dense;
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #index: LunrIndex;
  #asked: readonly [string, readonly Clause[]] = ['', []];

  constructor(file: DenseFile) {
    this.#dense = readDense(file);
    this.#numbers = new Map(this.#dense.terms.map((term, number) => [term, number]));
    this.analyser = analyserFor(this.#dense.language, [...this.#dense.terms, ...this.#dense.extra]);
    this.#index = lunr.Index.load(serializedIndex(this.#dense, this.analyser));
  }

  /** Sections that answer a query, best first. */
  search(query: string): Match[] {
    const clauses = this.#clauses(query);
    if (clauses.length === 0) return [];
    const found = this.#index.query(asked => {
      for (const { term, boost } of clauses) asked.term(term, { boost, usePipeline: false });
    });
    return spread(found.flatMap(({ ref, score }) => {
      const section = this.#dense.sections[Number(ref)];
      return section === undefined ? [] : [{ section, score }];
    }));
  }

  /** The folder of the texts behind the results, below the index's own. */
  get folder(): string {
    return this.#dense.folder;
  }

  /** The terms that a query asks for; words filed under them are marked in a snippet. */
  termsOf(query: string): ReadonlySet<string> {
    return new Set(this.#clauses(query).map(clause => clause.term));
  }

  #clauses(query: string): readonly Clause[] {
    if (this.#asked[0] !== query) this.#asked = [query, clausesOf(query, this.#dense, this.#numbers, this.analyser)];
    return this.#asked[1];
  }
}

/** Among the first places a page gets two; its other sections follow after them. Searcher.Spread says why. */
function spread(ranked: readonly Match[]): Match[] {
  const first: Match[] = [];
  const later: Match[] = [];
  const taken = new Map<string, number>();
  for (const match of ranked) {
    const page = match.section.address.replace(/#.*$/, '');
    const before = taken.get(page) ?? 0;
    (first.length < firstPlaces && before < mostOfAPage ? first : later).push(match);
    taken.set(page, before + 1);
  }
  return [...first, ...later];
}
