/** The part of lunr 2.3.9 that the search uses. The site publishes the vendored file as a module with the library as its default export. */
export interface LunrQuery {
  term(term: string, options: { readonly boost: number; readonly usePipeline: boolean }): LunrQuery;
}

export interface LunrIndex {
  query(build: (query: LunrQuery) => void): { readonly ref: string; readonly score: number }[];
}

declare const lunr: {
  readonly Index: { load(serialized: object): LunrIndex };
  readonly Token: new (word: string) => { toString(): string };
  stemmer(token: { toString(): string }): { toString(): string };
};

export default lunr;
