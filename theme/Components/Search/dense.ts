import { PhrasePairs } from './pairs.js';

/** The index as sent to the browser: Sebaya.Search's SearchFiles describes the format. */

export interface Section {
  readonly page: number;
  /** The section's place within its page, which is its line in the page's file of texts. */
  readonly line: number;
  readonly address: string;
  readonly title: string;
  readonly heading: string;
}

export interface Dense {
  readonly language: string;
  readonly sections: readonly Section[];
  readonly terms: readonly string[];
  /** What the analyser needs besides the terms. */
  readonly extra: readonly string[];
  /** For each group of synonyms, the terms of each word. */
  readonly synonyms: readonly (readonly (readonly string[])[])[];
  /** For each term: the documents whose text contains it, and how often. */
  readonly texts: Postings;
  /** The same for the `asked` field: words that readers search for. */
  readonly asked: Postings;
  /** The terms for the subject of the whole site. Beside other words they say little about what a reader is looking for. */
  readonly subject: ReadonlySet<string>;
  readonly pairs: PhrasePairs;
}

export type Postings = readonly (readonly (readonly [number, number])[])[];

/** A page as the index file has it: address, title, and of each section heading and anchor. */
export type DensePage = readonly [string, string, readonly string[]];

/**
 * The index file as JSON.parse gives it: language, folder of the texts, pages, terms, extra words, synonyms, counts of the words asked,
 * subject, pairs of words.
 */
export type DenseFile = readonly [string, string, readonly DensePage[], string, string, string, string, string, string];

/** Reads an index file and, if they have come, the counts of the texts; yields after each small piece of work. */
export function* readDense(file: DenseFile, texts: string): Generator<void, Dense> {
  const [language, , pages, terms, extra, synonyms, asked, subject, pairs] = file;
  const words = unfront(terms);
  yield;
  return {
    language,
    sections: pages.flatMap(([path, title, parts], page) => sectionsOf(path, title, parts, page)),
    terms: words,
    extra: unfront(extra),
    synonyms: synonyms.split('\n').map(group => group.split('\t').map(word => word.split(' '))),
    texts: texts === '' ? words.map(() => []) : yield* readPostings(texts, words.length),
    asked: yield* readPostings(asked, words.length),
    subject: new Set(subject.split(' ')),
    pairs: new PhrasePairs(numbersOf(pairs)),
  };
}

function sectionsOf(path: string, title: string, parts: readonly string[], page: number): Section[] {
  const sections: Section[] = [];
  for (let i = 0; i < parts.length; i += 2) {
    const anchor = parts[i + 1] ?? '';
    sections.push({ page, line: i / 2, address: anchor === '' ? path : `${path}#${anchor}`, title, heading: parts[i] ?? '' });
  }
  return sections;
}

function unfront(text: string): string[] {
  const words: string[] = [];
  let before = '';
  for (const part of text.match(/[A-Z][^A-Z]*/g) ?? []) {
    before = before.slice(0, part.charCodeAt(0) - 65) + part.slice(1);
    words.push(before);
  }
  return words;
}

const termsInPiece = 200;

/** Numbers in base 45: the digits from '#' on, without the backslash; one of the upper half says that another follows. */
function numbersOf(text: string): () => number {
  let at = 0;
  return () => {
    for (let number = 0, scale = 1; ; scale *= 45) {
      const code = text.charCodeAt(at++) || 35;
      const digit = code - (code > 92 ? 36 : 35);
      number += (digit % 45) * scale;
      if (digit < 45) return number;
    }
  };
}

function* readPostings(counts: string, terms: number): Generator<void, [number, number][][]> {
  const next = numbersOf(counts);
  const lengths = Array.from({ length: terms }, next);
  const postings: [number, number][][] = [];
  for (const length of lengths) {
    let document = -1;
    postings.push(Array.from({ length }, (): [number, number] => {
      const step = next();
      document += (step >> 1) + 1;
      return [document, step & 1 ? 0 : 1];
    }));
    if (postings.length % termsInPiece === 0) yield;
  }
  for (const posting of postings) {
    for (const pair of posting) if (pair[1] === 0) pair[1] = next() + 2;
  }
  return postings;
}
