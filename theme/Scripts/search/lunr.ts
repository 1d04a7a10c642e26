/** The part of lunr 2.3.9 that the search uses. It is loaded when the reader goes to the box, not before. */
export interface Lunr {
  readonly Index: { load(serialized: object): LunrIndex };
  readonly Token: new (word: string) => { toString(): string };
  stemmer(token: { toString(): string }): { toString(): string };
}

export interface LunrIndex {
  query(build: (query: LunrQuery) => void): { readonly ref: string; readonly score: number }[];
}

export interface LunrQuery {
  term(term: string, options: { readonly boost: number; readonly usePipeline: boolean }): LunrQuery;
}

let loaded: Lunr | undefined;

/** Makes lunr known; the module at its address has it as its default export. */
export function useLunr(library: Lunr): void {
  loaded = library;
}

export function lunr(): Lunr {
  if (loaded === undefined) throw new Error('lunr is not loaded');
  return loaded;
}
