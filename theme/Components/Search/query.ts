import type { Analyser } from './analyser.js';
import { isSpace } from './characters.js';
import type { Dense } from './dense.js';
import { synonymsOf } from './synonyms.js';
import { mend } from './typos.js';

/** One term asked for in every field. */
export interface Clause {
  readonly term: string;
  readonly boost: number;
}

/** One word of a query, with the terms of the index that answer to it; none if the index has nothing like it. */
export interface QueryWord {
  readonly word: string;
  readonly clauses: readonly Clause[];
}

/** What every function here needs of an index. */
export interface Lexicon {
  readonly dense: Dense;
  readonly numbers: ReadonlyMap<string, number>;
  readonly analyser: Analyser;
}

const exact = 20;
const replaced = 16;
const mistaken = 10;
const synonym = 2;
const beginning = 4;
const subject = 4;
const mostWords = 32;
const mostBeginnings = 10;
const mostVariants = 4;
const longestQuery = 400;

/** Turns what a reader types into clauses of exact terms, as Sebaya.Search's QueryBuilder does: no operator of lunr's means anything. */
export function wordsOf(query: string, lexicon: Lexicon): QueryWord[] {
  const { analyser } = lexicon;
  const typing = query !== '' && !isSpace(query.slice(0, longestQuery).slice(-1));
  const all = allWords(query, analyser);
  const telling = all.filter(word => !analyser.isStopWord(word));
  const words = [...new Set(telling.length > 0 ? telling : all)];
  const stems = words.map(word => analyser.stem(word));
  const synonyms = synonymsOf(lexicon.dense.synonyms, all.map(word => analyser.stem(word)), new Set(stems));
  const onlySubject = stems.every(stem => lexicon.dense.subject.has(stem));
  const found = words.map((word, i) => {
    const stem = stems[i] ?? word;
    if (!onlySubject && lexicon.dense.subject.has(stem)) return { word, clauses: [{ term: stem, boost: subject }] };
    const unfinished = typing && i === words.length - 1 && all[all.length - 1] === word;
    return { word, clauses: clausesOf(word, stem, unfinished, synonyms.of.get(stem) ?? [], lexicon) };
  });
  const phrase = clausesWith(synonyms.ofPhrases, replaced, lexicon);
  return phrase.length > 0 ? [...found, { word: '', clauses: phrase }] : found;
}

/** All words of a query that are looked at, stop words among them. */
export function allWords(query: string, analyser: Analyser): string[] {
  return analyser.words(query.slice(0, longestQuery)).slice(0, mostWords);
}

function clausesOf(word: string, stem: string, unfinished: boolean, synonyms: readonly (readonly string[])[], lexicon: Lexicon): Clause[] {
  const { analyser, dense, numbers } = lexicon;
  if (numbers.has(stem)) return [{ term: stem, boost: exact }, ...clausesWith(synonyms.filter(isWord).flat(), synonym, lexicon, stem)];
  const variants = new Set(analyser.variants(word).map(variant => analyser.stem(variant)));
  const clauses = [
    ...clausesWith(synonyms.filter(isWord).flat(), replaced, lexicon),
    ...clausesWith(synonyms.filter(group => !isWord(group)).flat(), mistaken, lexicon),
    ...clausesWith([...variants].filter(term => numbers.has(term)).slice(0, mostVariants), replaced, lexicon),
  ];
  if (unfinished) {
    const completed = [...new Set(analyser.beginnings(word).flatMap(start => completions(start, dense.terms)))].slice(0, mostBeginnings);
    clauses.push(...clausesWith(completed, beginning, lexicon));
  }
  if (clauses.length === 0) clauses.push(...clausesWith(mend(word, numbers, analyser), mistaken, lexicon));
  return clauses.filter((clause, i) => clauses.findIndex(other => other.term === clause.term) === i);
}

function isWord(terms: readonly string[]): boolean {
  return terms.length === 1;
}

function clausesWith(terms: Iterable<string>, boost: number, { numbers }: Lexicon, except = ''): Clause[] {
  return [...new Set(terms)].filter(term => term !== except && numbers.has(term)).map(term => ({ term, boost }));
}

function completions(start: string, terms: readonly string[]): string[] {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((terms[middle] ?? '') < start) low = middle + 1;
    else high = middle;
  }
  const first = low;
  while (terms[high]?.startsWith(start)) high++;
  return terms.slice(first, high);
}
