import type { Analyser } from './analyser.js';
import { isSpace } from './characters.js';
import type { Dense } from './dense.js';
import { mend } from './typos.js';

/** One term asked for in every field. */
export interface Clause {
  readonly term: string;
  readonly boost: number;
}

const exact = 10;
const synonym = 3;
const beginning = 2;
const mistaken = 1;
const mostWords = 32;
const mostBeginnings = 10;
const longestQuery = 400;

/** Turns what a reader types into clauses of exact terms, as Sebaya.Search's QueryBuilder does: no operator of lunr's means anything. */
export function clausesOf(query: string, dense: Dense, numbers: ReadonlyMap<string, number>, analyser: Analyser): Clause[] {
  const text = query.slice(0, longestQuery);
  const typing = text !== '' && !isSpace(text.slice(-1));
  const all = analyser.words(text).slice(0, mostWords);
  const telling = all.filter(word => !analyser.isStopWord(word));
  const words = telling.length > 0 ? telling : all;
  const stems = new Set(words.map(word => analyser.stem(word)));
  const clauses = synonymsOf(dense, numbers, stems);
  words.forEach((word, i) => {
    addWord(clauses, word, typing && i === words.length - 1 && all.at(-1) === word, dense, numbers, analyser);
  });
  return clauses;
}

function addWord(clauses: Clause[], word: string, unfinished: boolean, dense: Dense, numbers: ReadonlyMap<string, number>, analyser: Analyser): void {
  const stem = analyser.stem(word);
  const known = numbers.has(stem);
  if (known) clauses.push({ term: stem, boost: exact });
  let found = known || clauses.some(clause => clause.boost === synonym);
  if (unfinished && !known) {
    const completed = [...new Set(analyser.beginnings(word).flatMap(start => completions(start, dense.terms)))].slice(0, mostBeginnings);
    for (const term of completed) clauses.push({ term, boost: beginning });
    found ||= completed.length > 0;
  }
  if (!found) for (const term of mend(word, numbers, analyser)) clauses.push({ term, boost: mistaken });
}

function completions(start: string, terms: readonly string[]): string[] {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((terms[middle] ?? '') < start) low = middle + 1;
    else high = middle;
  }
  const end = low;
  while (terms[high]?.startsWith(start)) high++;
  return terms.slice(end, high);
}

function synonymsOf(dense: Dense, numbers: ReadonlyMap<string, number>, stems: ReadonlySet<string>): Clause[] {
  const clauses: Clause[] = [];
  for (const group of dense.synonyms) {
    if (!group.some(word => word.every(term => stems.has(term)))) continue;
    for (const term of new Set(group.filter(word => word.length === 1).flat())) {
      if (!stems.has(term) && numbers.has(term)) clauses.push({ term, boost: synonym });
    }
  }
  return clauses;
}
