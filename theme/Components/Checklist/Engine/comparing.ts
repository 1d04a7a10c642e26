import { answerGate, choiceOf, isEnough, scored, triggers, unscored } from './definition.js';
import type { Answers, Choice, Definition, Item, Score } from './definition.js';

export type Outcome = 'match' | 'discuss' | 'differ' | 'conflict' | 'unanswered';

export interface CompareResult {
  checklist: string;
  version: number;
  bothAnswered: number;
  of: number;
  items: { id: string; outcome: Outcome }[];
  conflicts: string[];
  agreement: Score;
  dimensions: ({ id: string } & Score)[];
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
      return a.chosen & b.chosen ? 'match' : item.gate === 'none-in-common' ? 'conflict' : 'differ';
    case 'complement':
      return (['differ', 'discuss', 'match'] as const)[Number((a.chosen & b.sought) !== 0) + Number((b.chosen & a.sought) !== 0)]!;
    case 'turns':
      return byTurns(item, a, b);
    default:
      return 'match';
  }
}

/** What two answers to one item are to each other; the same whichever comes first. */
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

/** What the first offers and the second seeks, by option id; swap the two for the other way. */
export const meets = (item: Item, mine: Answers, theirs: Answers): string[] =>
  idsOf(item, choiceOf(item, mine).chosen & choiceOf(item, theirs).sought);

/** The option that holds until two people have talked, or null where the item names no stricter end or one is blank. */
export function stricter(item: Item, mine: Answers, theirs: Answers): string | null {
  const [a, b] = [choiceOf(item, mine), choiceOf(item, theirs)];
  if (!item.stricter || !a.chosen || !b.chosen) return null;
  const pick = item.stricter === 'first' ? Math.min : Math.max;
  return item.options[pick(optionIndex(a), optionIndex(b))]![0];
}

/** Two people's comparison; field for field what the command `compare` prints. */
export function compare(definition: Definition, mine: Answers, theirs: Answers): CompareResult {
  const tallies = definition.dimensions.map(() => ({ weight: 0, answered: 0, num: 0 }));
  const items = definition.items.map((item) => ({ id: item.id, outcome: outcomeOf(item, mine, theirs) }));
  let num = 0;
  let den = 0;
  definition.items.forEach((item, i) => {
    if (answerGate(item)) return;
    const { outcome } = items[i]!;
    const tally = tallies[item.dimension]!;
    const weight = item.weight ?? 1;
    tally.weight += weight;
    if (outcome === 'unanswered') return;
    const points = outcome === 'match' ? 2 * weight : outcome === 'discuss' ? weight : 0;
    tally.answered += weight;
    tally.num += points;
    num += points;
    den += 2 * weight;
  });
  return {
    checklist: definition.id,
    version: definition.version,
    bothAnswered: items.filter((item) => item.outcome !== 'unanswered').length,
    of: items.length,
    items,
    conflicts: items.filter((item) => item.outcome === 'conflict').map((item) => item.id),
    agreement: den ? scored(num, den, []) : unscored('incomplete'),
    dimensions: definition.dimensions.flatMap((dimension, i) => {
      const tally = tallies[i]!;
      if (!tally.weight) return [];
      const isScored = tally.answered > 0 && isEnough(dimension, tally.answered, tally.weight);
      return [{ id: dimension.id, ...(isScored ? scored(tally.num, 2 * tally.answered, dimension.bands ?? []) : unscored('incomplete')) }];
    }),
  };
}
