import { pairUp, pairWeight } from './groups.js';
import type { Fits } from './groups.js';
import { Matching } from './blossom.js';

interface Candidate {
  readonly group: readonly number[];
  /** What the group and the best pairs of all others are worth at most. */
  readonly most: number;
}

/**
 * The best arrangement with exactly one group of three, or null where none is possible. For each person the best pairs of all others are
 * worked out with their dual variables; from these follows, for each group of three with that person, what it can reach at most. Groups are
 * then tried by that limit, the highest first, until none that is left could be better than the best found.
 */
export function* bestWithOneOfThree(fitting: Fits, people: readonly number[]): Generator<void, number[][] | null> {
  const candidates = yield* candidatesOf(fitting, people);
  candidates.sort((a, b) => b.most - a.most);
  let best: number[][] | null = null;
  let bestWeight = -1;
  for (const { group, most } of candidates) {
    if (most <= bestWeight) break;
    const rest = yield* pairUp(fitting, people.filter((person) => !group.includes(person)));
    const found = [[...group], ...rest];
    const weight = weightOf(fitting, people.length, found);
    if (weight > bestWeight) [best, bestWeight] = [found, weight];
    yield;
  }
  return best;
}

/** A person weighs half of what any pair does before its fit, so that a group of three weighs one and a half times as much. */
function weightOf(fitting: Fits, people: number, groups: readonly (readonly number[])[]): number {
  return groups.reduce((sum, group) => sum + (group.length * pairWeight(people)) / 2 + fitting.fitOf(group), 0);
}

function* candidatesOf(fitting: Fits, people: readonly number[]): Generator<void, Candidate[]> {
  const count = people.length;
  const limits = new Float64Array(count * count * count).fill(Infinity);
  const at = (a: number, b: number, c: number): number => {
    const [x, y, z] = [Math.min(a, b, c), a + b + c - Math.min(a, b, c) - Math.max(a, b, c), Math.max(a, b, c)];
    return (x * count + y) * count + z;
  };
  for (let left = 0; left < count; left++) {
    const others = people.map((_, i) => i).filter((i) => i !== left);
    const limit = yield* limitsWithout(fitting, people, others);
    for (let i = 0; i < others.length; i++)
      for (let j = i + 1; j < others.length; j++) {
        const place = at(left, others[i]!, others[j]!);
        limits[place] = Math.min(limits[place]!, limit(i, j));
      }
    yield;
  }
  const candidates: Candidate[] = [];
  for (let a = 0; a < count; a++) {
    for (let b = a + 1; b < count; b++)
      for (let c = b + 1; c < count; c++) {
        const group = [people[a]!, people[b]!, people[c]!];
        if (fitting.mayShare(group))
          candidates.push({ group, most: 1.5 * pairWeight(count) + fitting.fitOf(group) + limits[at(a, b, c)]! });
      }
    yield;
  }
  return candidates;
}

/** For any two of these people: what the best pairs of the others weigh at most. */
function* limitsWithout(fitting: Fits, people: readonly number[], others: readonly number[]): Generator<void, (i: number, j: number) =>
  number> {
  const weight = pairWeight(people.length);
  const matching = new Matching(others.length, (i, j) => {
    const [a, b] = [people[others[i]!]!, people[others[j]!]!];
    return fitting.mayPair(a, b) ? weight + fitting.fit(a, b) : 0;
  });
  yield* matching.solve();
  const { labels, blossoms } = matching.duals();
  const count = others.length;
  const shared = new Float64Array(count * count);
  let all = labels.reduce((sum, label) => sum + label, 0);
  for (const { label, members } of blossoms) {
    all += (label * (members.length - 1)) / 2;
    // A blossom that loses two people holds one pair fewer; one that loses a single person holds as many as before.
    for (const i of members) for (const j of members) shared[i * count + j]! += label;
  }
  return (i, j) => Math.floor((all - labels[i]! - labels[j]! - shared[i * count + j]!) / 2);
}
