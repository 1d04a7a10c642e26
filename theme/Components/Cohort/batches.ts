import { leastPeople } from './counting.js';

/**
 * The codes whose totals were shown. Totals are shown once for a closed batch; codes that arrive later form a batch of their own. Otherwise
 * two tables could differ by a few people, and their answers would follow from the difference.
 */
export class Batches {
  readonly #shown = new Set<string>();

  /** Those of the people who are in no batch yet; null where they are too few for one. */
  close<T extends { readonly code: string }>(
    people: readonly T[]): { readonly batch: readonly T[] | null; readonly waiting: number; readonly before: number } {
    const fresh = people.filter((person) => !this.#shown.has(person.code));
    const before = people.length - fresh.length;
    if (fresh.length < leastPeople) return { batch: null, waiting: fresh.length, before };
    for (const { code } of fresh) this.#shown.add(code);
    return { batch: fresh, waiting: 0, before };
  }
}
