import type { Analyser } from './analyser.js';
import type { Dense, Postings, Section } from './dense.js';

/** The fields and what a match in each weighs, as Sebaya.Search has them. */
const fields = [['title', 4], ['section', 3], ['text', 2], ['asked', 4]] as const;
const k1 = 0.8;
const b = 0.4;
const opening = 1.4;

type Posting = Postings[number];

/** Makes of the counts that travelled what lunr.Index.load takes: the weights are lunr's BM25, rounded as its builder rounds. */
export function serializedIndex(dense: Dense, analyser: Analyser): object {
  const numbers = new Map(dense.terms.map((term, number) => [term, number]));
  const stems = new Map<string, string>();
  const postings: readonly Postings[] = [
    countsOf(dense.sections.map(section => section.title), analyser, numbers, stems),
    countsOf(dense.sections.map(section => section.heading), analyser, numbers, stems),
    dense.texts,
    dense.asked,
  ];
  const vectors = fields.map(([, boost], field) => vectorsOf(postings, field, boost, dense.sections));
  return {
    version: '2.3.9',
    fields: fields.map(([name]) => name),
    fieldVectors: dense.sections.flatMap((_, document) => fields.map(([name], field) => [`${name}/${document}`, vectors[field]?.[document] ?? []])),
    invertedIndex: dense.terms.map((term, number) => [term, postingOf(postings, number)]),
    pipeline: [],
  };
}

function postingOf(postings: readonly Postings[], number: number): object {
  const posting: Record<string, number | Record<string, object>> = { _index: number };
  fields.forEach(([name], field) => {
    posting[name] = Object.fromEntries((postings[field]?.[number] ?? []).map(([document]) => [document, {}]));
  });
  return posting;
}

function countsOf(texts: readonly string[], analyser: Analyser, numbers: ReadonlyMap<string, number>, stems: Map<string, string>): Posting[] {
  const counts = Array.from({ length: numbers.size }, (): [number, number][] => []);
  texts.forEach((text, document) => {
    for (const word of analyser.words(text)) {
      const stem = stems.get(word) ?? analyser.stem(word);
      stems.set(word, stem);
      const posting = counts[numbers.get(stem) ?? -1];
      const last = posting?.at(-1);
      if (last?.[0] === document) last[1]++;
      else posting?.push([document, 1]);
    }
  });
  return counts;
}

function vectorsOf(postings: readonly Postings[], field: number, boost: number, sections: readonly Section[]): number[][] {
  const documents = sections.length;
  const own = postings[field] ?? [];
  const lengths = new Array<number>(documents).fill(0);
  for (const posting of own) for (const [document, count] of posting) lengths[document] = (lengths[document] ?? 0) + count;
  const average = lengths.reduce((sum, length) => sum + length, 0) / documents;
  const vectors = lengths.map((): number[] => []);
  own.forEach((posting, term) => {
    const having = postings.reduce((sum, each) => sum + (each[term]?.length ?? 0), 0);
    const idf = Math.log(1 + Math.abs((documents - having + 0.5) / (having + 0.5)));
    for (const [document, count] of posting) {
      const score = idf * ((k1 + 1) * count) / (k1 * (1 - b + b * ((lengths[document] ?? 0) / average)) + count);
      vectors[document]?.push(term, Math.round(score * boost * (opensPage(sections[document]) ? opening : 1) * 1000) / 1000);
    }
  });
  return vectors;
}

function opensPage(section: Section | undefined): boolean {
  return section !== undefined && section.heading === '' && !section.address.includes('#');
}
