import { leastPeople } from './counting.js';

/**
 * The codes whose totals were shown. Totals are shown once for a closed batch; codes that come later form a batch of their own, so that no
 * two tables differ by a few people whose answers would follow from the difference.
 */
export class Batches {
  readonly #shown = new Set<string>();

  /** Of these people those who are in no batch yet, or null where they are too few to be one. */
  close<T extends { readonly code: string }>(
    people: readonly T[]): { readonly batch: readonly T[] | null; readonly waiting: number; readonly before: number } {
    const fresh = people.filter((person) => !this.#shown.has(person.code));
    const before = people.length - fresh.length;
    if (fresh.length < leastPeople) return { batch: null, waiting: fresh.length, before };
    for (const { code } of fresh) this.#shown.add(code);
    return { batch: fresh, waiting: 0, before };
  }
}
