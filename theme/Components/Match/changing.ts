import { arrange } from './arranging.js';
import { sorted } from './groups.js';
import type { Arrangement, Fits } from './groups.js';

/** An arrangement after a change by hand; null where it would put people together who must not be. */
export function change(fitting: Fits, before: Arrangement, deed: 'swap' | 'join' | 'remove', a: number, b: number): Arrangement | null {
  let groups = before.groups.map((group) => [...group]);
  if (deed === 'swap') groups = groups.map((group) => group.map((person) => (person === a ? b : person === b ? a : person)));
  else {
    groups = groups.map((group) => group.filter((person) => person !== a));
    if (deed === 'join') {
      const target = groups.find((group) => group.includes(b));
      if (target) target.push(a);
      else groups.push([a, b]);
    }
  }
  if (a === b && deed !== 'remove') return null;
  if (groups.some((group) => group.length > 3 || (group.length > 1 && !fitting.mayShare(group)))) return null;
  return sorted(fitting, groups);
}

/**
 * Arranges again and keeps earlier groups together as far as still allowed. Anyone without a place joins one of the kept pairs: the one
 * where the three fit best.
 */
export function* arrangeAround(fitting: Fits, kept: readonly (readonly number[])[]): Generator<void, Arrangement> {
  const staying = kept.filter((group) => group.length > 1 && fitting.mayShare(group));
  const placed = new Set(staying.flat());
  const others = fitting.people.map((_, person) => person).filter((person) => !placed.has(person));
  const found = yield* arrange({
    people: others,
    fit: (a, b) => fitting.fit(others[a]!, others[b]!),
    fitOf: (group) => fitting.fitOf(group.map((i) => others[i]!)),
    mayPair: (a, b) => fitting.mayPair(others[a]!, others[b]!),
    mayShare: (group) => fitting.mayShare(group.map((i) => others[i]!)),
  });
  const groups = [...staying, ...found.groups.map((group) => group.map((i) => others[i]!))];
  for (const i of found.alone) joinBest(fitting, groups, others[i]!);
  return sorted(fitting, groups);
}

function joinBest(fitting: Fits, groups: (readonly number[])[], person: number): void {
  let [best, most] = [-1, -1];
  groups.forEach((group, i) => {
    const three = [...group, person];
    if (group.length !== 2 || !fitting.mayShare(three) || fitting.fitOf(three) <= most) return;
    [best, most] = [i, fitting.fitOf(three)];
  });
  if (best >= 0) groups[best] = [...groups[best]!, person];
}
