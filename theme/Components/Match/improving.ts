import type { Worth } from './groups.js';
import { exhaust } from './exhausting.js';

type Groups = readonly (readonly number[])[];

/** The most rounds, more than any list has needed. */
const mostRounds = 12;

/** How many times three groups are evaluated together, so that a long list with many groups of three takes only seconds. */
const mostLooks = 60_000;

/** Up to so many groups, any three are looked at together; in longer lists only with a group of three or someone alone among them. */
const mostForAllTriples = 32;

/**
 * Improves an arrangement by regrouping the people of two or three groups, and by finding better pairs for everyone who is in no group of
 * three, until neither helps.
 */
export function* improve(
  worth: Worth, people: readonly number[], start: Groups, pairUp: (people: readonly number[]) => Generator<void, number[][]>,
): Generator<void, Groups> {
  let groups: Groups = withSingles(people, start);
  const budget = { looks: mostLooks };
  for (let round = 0; round < mostRounds; round++) {
    const before = worth.ofAll(groups);
    groups = yield* regroup(worth, groups, budget);
    const threes = groups.filter((group) => group.length === 3);
    const placed = new Set(threes.flat());
    const paired = withSingles(people, [...threes, ...yield* pairUp(people.filter((person) => !placed.has(person)))]);
    if (worth.ofAll(paired) > worth.ofAll(groups)) groups = paired;
    if (worth.ofAll(groups) <= before) break;
  }
  return groups.filter((group) => group.length > 1);
}

/** The groups, with a group of one for everyone who is in none. */
function withSingles(people: readonly number[], groups: Groups): (readonly number[])[] {
  const placed = new Set(groups.flat());
  return [...groups, ...people.filter((person) => !placed.has(person)).map((person) => [person])];
}

/** Takes groups apart two at a time until nothing gets better, and then three at a time, as long as there are looks left. */
function* regroup(worth: Worth, start: Groups, budget: { looks: number }): Generator<void, Groups> {
  const groups = [...start];
  const isOdd = (place: number): boolean => groups[place]!.length !== 2;
  for (let isBetter = true; isBetter;) {
    isBetter = false;
    for (let a = 0; a < groups.length; a++) {
      for (let b = a + 1; b < groups.length; b++) if (yield* regroupThese(worth, groups, [a, b])) isBetter = true;
      yield;
    }
  }
  for (let a = 0; a < groups.length && budget.looks > 0; a++)
    for (let b = a + 1; b < groups.length && budget.looks > 0; b++) {
      for (let c = b + 1; c < groups.length && budget.looks > 0; c++) {
        if (groups.length > mostForAllTriples && !isOdd(a) && !isOdd(b) && !isOdd(c)) continue;
        budget.looks--;
        yield* regroupThese(worth, groups, [a, b, c]);
      }
      yield;
    }
  return groups.filter((group) => group.length);
}

/**
 * Puts the people of some groups together in the best way there is, and says whether that is better; groups that are no longer needed
 * become empty.
 */
function* regroupThese(worth: Worth, groups: (readonly number[])[], places: readonly number[]): Generator<void, boolean> {
  const before = places.map((place) => groups[place]!);
  const people = before.flat();
  if (people.length < 2) return false;
  const found = yield* exhaust(worth, people);
  if (worth.ofAll(found) <= worth.ofAll(before)) return false;
  const after = withSingles(people, found);
  // More groups than places would be needed only where a better arrangement had more people alone, which is never worth more.
  places.forEach((place, i) => (groups[place] = after[i] ?? []));
  return true;
}
