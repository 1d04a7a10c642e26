import { answerGate } from '../Checklist/Engine/definition.js';
import type { Definition } from '../Checklist/Engine/definition.js';
import { score } from '../Checklist/Engine/scoring.js';
import { pausing } from '../LeadTools/pausing.js';
import type { Person } from '../LeadTools/reading.js';

/** Fewer people than this are not broken down in any way: their answers could be told from the totals. */
export const leastPeople = 5;

/** How wide a step of the spread is, in percent. */
const step = 20;

export interface Cohort {
  readonly people: number;
  /** How often each headline came up: a band's id, "gate" or "incomplete". */
  readonly headlines: ReadonlyMap<string, number>;
  /** By dimension: how many people in each fifth of the scale, the lowest first. */
  readonly spread: ReadonlyMap<string, readonly number[]>;
  /** By gate item: how many it came up for. */
  readonly gates: ReadonlyMap<string, number>;
}

/** Counts a cohort, with pauses, or gives null: too few. Names take no part. */
export async function count(definition: Definition, people: readonly Person[]): Promise<Cohort | null> {
  if (people.length < leastPeople) return null;
  const headlines = new Map<string, number>();
  const spread = new Map(definition.dimensions.map((dimension) => [dimension.id, new Array<number>(100 / step).fill(0)]));
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
      if (dimension.num === null || dimension.den === null) continue;
      // The greatest score belongs to the highest fifth.
      const fifth = Math.min(100 / step - 1, Math.floor((100 * dimension.num) / (dimension.den * step)));
      spread.get(dimension.id)![fifth]!++;
    }
    for (const gate of result.gates) if (gate.state === 'triggered') gates.set(gate.item, gates.get(gate.item)! + 1);
  }
  return { people: people.length, headlines, spread: new Map([...spread].filter(([, fifths]) => fifths.some(Boolean))), gates };
}
