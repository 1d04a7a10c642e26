/** The part of lunr 2.3.9 that the search uses. The site publishes the vendored file as a module with the library as its default export. */
export interface LunrQuery {
  term(term: string, options: { readonly boost: number; readonly usePipeline: boolean }): LunrQuery;
}

export interface LunrResult {
  readonly ref: string;
  readonly score: number;
  /** By each term that was found: where. */
  readonly matchData: { readonly metadata: object };
}

export interface LunrIndex {
  query(build: (query: LunrQuery) => void): LunrResult[];
}

interface Attributes {
  readonly invertedIndex: object;
  readonly fieldVectors: object;
  readonly tokenSet: object;
  readonly fields: readonly string[];
  readonly pipeline: object;
}

declare const lunr: {
  readonly Index: new (attributes: Attributes) => LunrIndex;
  readonly Pipeline: new () => object;
  readonly Token: new (word: string) => { toString(): string };
  readonly TokenSet: { readonly Builder: new () => { readonly root: object; insert(word: string): void; finish(): void } };
  readonly Vector: new (elements: readonly number[]) => object;
  stemmer(token: { toString(): string }): { toString(): string };
};

export default lunr;
