/** What the groups of synonyms add to a query; Sebaya.Search's SynonymFinder does the same. */
export interface Synonyms {
  /** Of each stem of the query: the other words of its groups, each a list of terms. */
  readonly of: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Terms for phrases that consist of stop words alone: "get out of it". */
  readonly ofPhrases: readonly string[];
}

type Word = readonly string[];

/**
 * @param groups Of each group, of each of its words or phrases: the terms.
 * @param stems The stems of all words of the query, in order.
 * @param telling Those of its words that are sought.
 */
export function synonymsOf(groups: readonly (readonly Word[])[], stems: readonly string[], telling: ReadonlySet<string>): Synonyms {
  const of = new Map<string, Word[]>();
  const ofPhrases: string[] = [];
  for (const group of groups) {
    for (const word of group) {
      if (!occurs(word, stems, telling)) continue;
      const others = group.filter(other => other !== word && !other.every(term => telling.has(term)));
      const sought = word.filter(term => telling.has(term));
      if (sought.length === 0) ofPhrases.push(...others.filter(other => other.length === 1).flat());
      for (const term of sought) of.set(term, [...of.get(term) ?? [], ...others]);
    }
  }
  return { of, ofPhrases };
}

/**
 * Whether a word or phrase occurs in the query. A word does if it is searched for. A phrase does if the query contains it as it is, or if
 * two of its words are searched for and the others are present.
 */
function occurs(word: Word, stems: readonly string[], telling: ReadonlySet<string>): boolean {
  if (word.length === 1) return telling.has(word[0] ?? '');
  if (word.filter(term => telling.has(term)).length > 1 && word.every(term => stems.includes(term))) return true;
  return stems.some((_, at) => word.every((term, i) => stems[at + i] === term));
}
