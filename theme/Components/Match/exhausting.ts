import type { Worth } from './groups.js';

/** The most people for which all arrangements can be enumerated. */
const most = 16;

export const canExhaust = (people: number): boolean => people <= most;

/**
 * The groups of two and three that are worth the most among these people, found by going through every subset: whoever comes first in it is
 * alone, in a pair or in a group of three, and the best of what remains is known already.
 */
export function* exhaust(worth: Worth, people: readonly number[]): Generator<void, number[][]> {
  const { length } = people;
  const { fitting } = worth;
  const best = new Float64Array(1 << length);
  const choice = new Int32Array(1 << length);
  const groups = Array.from({ length }, (): { bits: number; worth: number }[] => []);
  for (let a = 0; a < length; a++)
    for (let b = a + 1; b < length; b++) {
      const pair = [people[a]!, people[b]!];
      if (fitting.mayShare(pair)) groups[a]!.push({ bits: (1 << a) | (1 << b), worth: worth.of(pair) });
      for (let c = b + 1; c < length; c++) {
        const three = [...pair, people[c]!];
        if (fitting.mayShare(three)) groups[a]!.push({ bits: (1 << a) | (1 << b) | (1 << c), worth: worth.of(three) });
      }
    }
  for (let set = 1; set < best.length; set++) {
    const first = 31 - Math.clz32(set & -set);
    best[set] = best[set & ~(1 << first)]!;
    for (const group of groups[first]!) {
      if (group.bits & ~set) continue;
      const found = group.worth + best[set & ~group.bits]!;
      if (found > best[set]!) {
        best[set] = found;
        choice[set] = group.bits;
      }
    }
    if (set % 4096 === 0) yield;
  }
  const found: number[][] = [];
  for (let set = best.length - 1; set;) {
    const bits = choice[set]!;
    if (bits) found.push(people.filter((_, i) => (bits >> i) & 1));
    set &= bits ? ~bits : ~(set & -set);
  }
  return found;
}
