import { answerGate, choiceOf, counts, isEnough, scored, triggers, unscored } from './definition.js';
import type { Answers, Choice, Definition, Item, Score } from './definition.js';

export type Outcome = 'match' | 'may-fit' | 'discuss' | 'differ' | 'conflict' | 'unanswered';

/** In the order in which they are counted. */
const summary: readonly Outcome[] = ['match', 'may-fit', 'discuss', 'differ', 'conflict', 'unanswered'];

export interface CompareResult {
  checklist: string;
  version: number;
  bothAnswered: number;
  of: number;
  items: { id: string; outcome: Outcome }[];
  conflicts: string[];
  agreement: Score;
  dimensions: ({ id: string } & Score)[];
  /** How often each outcome occurs. */
  counts: Record<Outcome, number>;
}

const optionIndex = (choice: Choice): number => 31 - Math.clz32(choice.chosen);

function byTurns(item: Item, a: Choice, b: Choice): Outcome {
  const who = (choice: Choice): string => item.options[optionIndex(choice)]![0];
  const isSame = who(a) === who(b);
  if (who(a) === 'turns' || who(b) === 'turns') return isSame ? 'match' : 'discuss';
  return isSame ? 'differ' : 'match';
}

function byComparison(item: Item, a: Choice, b: Choice): Outcome {
  switch (item.compare) {
    case 'same':
      return a.chosen === b.chosen ? 'match' : 'discuss';
    case 'ordered':
      return (['match', 'discuss'] as const)[Math.abs(optionIndex(a) - optionIndex(b))] ?? 'differ';
    case 'overlap':
    case 'slots':
      if (!(a.chosen & b.chosen)) return item.gate === 'none-in-common' ? 'conflict' : 'differ';
      return item.compare === 'slots' ? 'may-fit' : 'match';
    case 'discuss':
      return 'discuss';
    case 'complement':
      return (['differ', 'discuss', 'match'] as const)[Number((a.chosen & b.sought) !== 0) + Number((b.chosen & a.sought) !== 0)]!;
    case 'turns':
      return byTurns(item, a, b);
    default:
      return 'match';
  }
}

/** How two people's answers to one item relate; the same whichever comes first. */
export function outcomeOf(item: Item, mine: Answers, theirs: Answers): Outcome {
  const a = choiceOf(item, mine);
  const b = choiceOf(item, theirs);
  if (!(a.chosen | a.sought) || !(b.chosen | b.sought)) return 'unanswered';
  const gate = answerGate(item);
  if (gate && triggers(item, gate, a.chosen | b.chosen)) return 'conflict';
  return byComparison(item, a, b);
}

const idsOf = (item: Item, set: number): string[] => item.options.filter((_, i) => (set >> i) & 1).map(([id]) => id);

/** The options both chose, by id. */
export const inCommon = (item: Item, mine: Answers, theirs: Answers): string[] =>
  idsOf(item, choiceOf(item, mine).chosen & choiceOf(item, theirs).chosen);

/** The ids of the options that the first person offers and the second seeks; swap the two for the other direction. */
export const meets = (item: Item, mine: Answers, theirs: Answers): string[] =>
  idsOf(item, choiceOf(item, mine).chosen & choiceOf(item, theirs).sought);

/** The option that applies until two people have talked; null where the item names no stricter end or an answer is blank. */
export function stricter(item: Item, mine: Answers, theirs: Answers): string | null {
  const [a, b] = [choiceOf(item, mine), choiceOf(item, theirs)];
  if (!item.stricter || !a.chosen || !b.chosen) return null;
  const pick = item.stricter === 'first' ? Math.min : Math.max;
  return item.options[pick(optionIndex(a), optionIndex(b))]![0];
}

interface Tally {
  weight: number;
  answered: number;
  num: number;
}

/** The sums over the compared items of each dimension. */
function talliesOf(definition: Definition, items: CompareResult['items']): Tally[] {
  const tallies = definition.dimensions.map((): Tally => ({ weight: 0, answered: 0, num: 0 }));
  definition.items.forEach((item, i) => {
    if (!counts(item)) return;
    const { outcome } = items[i]!;
    const tally = tallies[item.dimension]!;
    const weight = item.weight ?? 1;
    tally.weight += weight;
    if (outcome === 'unanswered') return;
    tally.answered += weight;
    tally.num += outcome === 'match' || outcome === 'may-fit' ? 2 * weight : outcome === 'discuss' ? weight : 0;
  });
  return tallies;
}

/** Compares two people's answers. The result has the same fields as the output of the command `compare`. */
export function compare(definition: Definition, mine: Answers, theirs: Answers): CompareResult {
  const items = definition.items.map((item) => ({ id: item.id, outcome: outcomeOf(item, mine, theirs) }));
  const tallies = talliesOf(definition, items);
  const sum = (of: (tally: Tally) => number): number => tallies.reduce((all, tally) => all + of(tally), 0);
  const den = 2 * sum((tally) => tally.answered);
  const countOf = (outcome: Outcome): number => items.filter((item) => item.outcome === outcome).length;
  return {
    checklist: definition.id,
    version: definition.version,
    bothAnswered: items.length - countOf('unanswered'),
    of: items.length,
    items,
    conflicts: items.filter((item) => item.outcome === 'conflict').map((item) => item.id),
    agreement: den ? scored(sum((tally) => tally.num), den, []) : unscored('incomplete'),
    dimensions: definition.dimensions.flatMap((dimension, i) => {
      const tally = tallies[i]!;
      if (!tally.weight) return [];
      const isScored = tally.answered > 0 && isEnough(dimension, tally.answered, tally.weight);
      return [{ id: dimension.id, ...(isScored ? scored(tally.num, 2 * tally.answered, dimension.bands ?? []) : unscored('incomplete')) }];
    }),
    counts: Object.fromEntries(summary.map((outcome) => [outcome, countOf(outcome)])) as Record<Outcome, number>,
  };
}
