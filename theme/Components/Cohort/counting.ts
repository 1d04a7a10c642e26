import { answerGate } from '../Checklist/Engine/definition.js';
import type { Definition } from '../Checklist/Engine/definition.js';
import { score } from '../Checklist/Engine/scoring.js';
import { pausing } from '../LeadTools/pausing.js';
import type { Person } from '../LeadTools/reading.js';

/** Fewer people than this are not broken down in any way: their answers could be told from the totals. */
export const leastPeople = 5;

/** No number that is shown, and none that follows from those shown, is below this. */
export const leastNumber = 3;

/** How wide a step of the spread is, in percent. */
const step = 20;

export interface Cohort {
  readonly people: number;
  /** How often each headline came up: a band's id, "gate" or "incomplete". */
  readonly headlines: ReadonlyMap<string, number>;
  /** By dimension: how many people have no score, and then how many are in each fifth of the scale, the lowest first. */
  readonly spread: ReadonlyMap<string, readonly number[]>;
  /** By gate item: how many it came up for. */
  readonly gates: ReadonlyMap<string, number>;
}

/** Counts a cohort, with pauses; null if there are too few people. Names are not used. */
export async function count(definition: Definition, people: readonly Person[]): Promise<Cohort | null> {
  if (people.length < leastPeople) return null;
  const headlines = new Map<string, number>();
  const spread = new Map(definition.dimensions.map((dimension) => [dimension.id, new Array<number>(1 + 100 / step).fill(0)]));
  const gates = new Map(definition.items.filter(answerGate).map((item) => [item.id, 0]));
  const pause = pausing();
  for (const person of people) {
    await pause();
    const result = score(definition, person.answers);
    // A flag, too, is an answer to settle first.
    const { kind } = result.headline;
    const headline = kind === 'band' ? result.headline.band : kind === 'flag' ? 'gate' : kind;
    headlines.set(headline, (headlines.get(headline) ?? 0) + 1);
    for (const dimension of result.dimensions) {
      const { num, den } = dimension;
      // The greatest score belongs to the highest fifth.
      const fifth = num === null || den === null ? -1 : Math.min(100 / step - 1, Math.floor((100 * num) / (den * step)));
      spread.get(dimension.id)![1 + fifth]!++;
    }
    for (const gate of result.gates) if (gate.state === 'triggered') gates.set(gate.item, gates.get(gate.item)! + 1);
  }
  return { people: people.length, headlines, spread: new Map([...spread].filter(([, parts]) => parts.slice(1).some(Boolean))), gates };
}

/**
 * Puts numbers that stand side by side together until none is too small to show: each place has the sum of its run at the run's first
 * place, and null at the others. What is shown is a coarser table, so no number below the limit follows from it.
 */
export function joinSmall(numbers: readonly number[]): (number | null)[] {
  const joined: (number | null)[] = numbers.map(() => null);
  let start = 0;
  let last = -1;
  let sum = 0;
  numbers.forEach((number, i) => {
    sum += number;
    if (sum < leastNumber) return;
    joined[start] = sum;
    last = start;
    start = i + 1;
    sum = 0;
  });
  // The remainder at the end is too small to be shown alone.
  if (sum > 0 && last >= 0) joined[last]! += sum;
  return joined;
}

/**
 * Whether it may be said that at least so many people gave an answer: never the number, since it would show how many of the others there
 * are.
 */
export const areSeveral = (number: number, people: number): boolean => number >= leastNumber && people - number >= leastNumber;
