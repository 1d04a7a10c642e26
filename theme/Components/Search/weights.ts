import lunr, { type LunrIndex } from '../../Vendor/lunr/lunr.min.js';
import type { Analyser } from './analyser.js';
import type { Dense, Postings, Section } from './dense.js';

/** The fields and what a match in each weighs, as Sebaya.Search has them. */
const fields = [['title', 4], ['section', 3], ['text', 1.2], ['asked', 5]] as const;
const k1 = 1.2;
const opening = 1.4;
const termsInPiece = 100;
const sectionsInPiece = 10;

type Posting = Postings[number];
type Piecewise<T> = Generator<void, T>;

/**
 * Makes lunr's index of the counts that travelled: the weights are lunr's BM25, rounded as its builder rounds. It does what
 * lunr.Index.load does, but yields after each small piece of work.
 */
export function* lunrIndex(dense: Dense, analyser: Analyser): Piecewise<LunrIndex> {
  const numbers = new Map(dense.terms.map((term, number) => [term, number]));
  const postings: readonly Postings[] = [
    yield* countsOf(dense.sections.map(section => section.title), analyser, numbers),
    yield* countsOf(dense.sections.map(section => section.heading), analyser, numbers),
    dense.texts,
    dense.asked,
  ];
  const fieldVectors: Record<string, object> = {};
  for (const [field, [name, boost]] of fields.entries()) {
    const vectors = yield* vectorsOf(postings, field, boost, dense.sections);
    for (const [document, vector] of vectors.entries()) fieldVectors[`${name}/${document}`] = new lunr.Vector(vector);
  }
  const [invertedIndex, tokens] = [Object.create(null) as Record<string, object>, new lunr.TokenSet.Builder()];
  for (const [number, term] of dense.terms.entries()) {
    invertedIndex[term] = postingOf(postings, number);
    tokens.insert(term);
    if (number % termsInPiece === 0) yield;
  }
  tokens.finish();
  const names = fields.map(([name]) => name);
  return new lunr.Index({ invertedIndex, fieldVectors, tokenSet: tokens.root, fields: names, pipeline: new lunr.Pipeline() });
}

const noPositions = {};

function postingOf(postings: readonly Postings[], number: number): object {
  const posting: Record<string, number | Record<string, object>> = { _index: number };
  for (const [field, [name]] of fields.entries()) {
    const documents: Record<string, object> = {};
    for (const [document] of postings[field]?.[number] ?? []) documents[document] = noPositions;
    posting[name] = documents;
  }
  return posting;
}

function* countsOf(texts: readonly string[], analyser: Analyser, numbers: ReadonlyMap<string, number>): Piecewise<Posting[]> {
  const counts = Array.from({ length: numbers.size }, (): [number, number][] => []);
  for (const [document, text] of texts.entries()) {
    for (const word of analyser.words(text)) {
      const posting = counts[numbers.get(analyser.stem(word)) ?? -1];
      const last = posting?.[posting.length - 1];
      if (last?.[0] === document) last[1]++;
      else posting?.push([document, 1]);
    }
    if (document % sectionsInPiece === 0) yield;
  }
  return counts;
}

function* vectorsOf(postings: readonly Postings[], field: number, boost: number, sections: readonly Section[]): Piecewise<number[][]> {
  const documents = sections.length;
  const own = postings[field] ?? [];
  const vectors = sections.map((): number[] => []);
  for (const [term, posting] of own.entries()) {
    const having = postings.reduce((sum, each) => sum + (each[term]?.length ?? 0), 0);
    const idf = Math.log(1 + Math.abs((documents - having + 0.5) / (having + 0.5)));
    for (const [document, count] of posting) {
      // BM25 with b = 0: the length of a text does not count.
      const score = idf * ((k1 + 1) * count) / (k1 + count);
      vectors[document]?.push(term, Math.round(score * boost * (opensPage(sections[document]) ? opening : 1) * 1000) / 1000);
    }
    if (term % termsInPiece === 0) yield;
  }
  return vectors;
}

function opensPage(section: Section | undefined): boolean {
  return section !== undefined && section.heading === '' && !section.address.includes('#');
}
