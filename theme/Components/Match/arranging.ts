import { Matching } from './blossom.js';
import type { Fitting } from './fitting.js';

/** Who meets whom. Groups stand in the list's order, people within them too. */
export interface Arrangement {
  readonly groups: readonly (readonly number[])[];
  readonly alone: readonly number[];
}

/** Any pair weighs more than all differences of fit together, so nobody is left over for a better number. */
const pairWeight = (people: number): number => 1001 * (people + 1);

/** Up to here every group of three is tried with the best pairing of all others; the number of those grows with the cube. */
const mostTried = 21;

/**
 * The best arrangement: as many people in groups as can be, and of all such arrangements one whose fits add up to the most. Where the number of
 * those who can be paired is odd, there is one group of three. In a larger list than can be tried whole, one person is left out of the pairing (one
 * for whom a group of three is possible at all) and joins the pair they fit best.
 */
export function* arrange(fitting: Fitting): Generator<void, Arrangement> {
  const everyone = fitting.people.map((_, person) => person);
  const isOdd = everyone.filter((person) => !isShunned(fitting, person)).length % 2 > 0;
  if (!isOdd) return yield* pairUp(fitting, everyone);
  return yield* everyone.length <= mostTried ? tryTriads(fitting, everyone) : joinOneLater(fitting);
}

function* pairUp(fitting: Fitting, people: readonly number[]): Generator<void, Arrangement> {
  const weight = pairWeight(people.length);
  const mates = yield* new Matching(people.length, (a, b) => {
    const [one, other] = [people[a]!, people[b]!];
    return fitting.mayPair(one, other) ? weight + fitting.fit(one, other) : 0;
  }).solve();
  return {
    groups: people.flatMap((person, i) => (mates[i]! > i ? [[person, people[mates[i]!]!]] : [])),
    alone: people.filter((_, i) => mates[i]! < 0),
  };
}

function* tryTriads(fitting: Fitting, everyone: readonly number[]): Generator<void, Arrangement> {
  let best = yield* pairUp(fitting, everyone);
  for (const a of everyone)
    for (const b of everyone.slice(a + 1))
      for (const c of everyone.slice(b + 1)) {
        if (!fitting.mayShare([a, b, c])) continue;
        const rest = yield* pairUp(fitting, everyone.filter((person) => person !== a && person !== b && person !== c));
        const tried = { groups: [[a, b, c], ...rest.groups].sort((x, y) => x[0]! - y[0]!), alone: rest.alone };
        const isBetter = tried.alone.length < best.alone.length
          || (tried.alone.length === best.alone.length && totalOf(fitting, tried) > totalOf(fitting, best));
        if (isBetter) best = tried;
        yield;
      }
  return best;
}

function* joinOneLater(fitting: Fitting): Generator<void, Arrangement> {
  const count = fitting.people.length;
  const weight = pairWeight(count);
  // The pretended partner of whoever joins a pair.
  const joker = count;
  const canJoin = fitting.people.map((_, person) => hasTriad(fitting, person));
  const mates = yield* new Matching(count + 1, (a, b) => {
    if (a === joker || b === joker) return canJoin[a === joker ? b : a] ? weight : 0;
    return fitting.mayPair(a, b) ? weight + fitting.fit(a, b) : 0;
  }).solve();
  const groups: number[][] = [];
  const alone: number[] = [];
  for (let person = 0; person < count; person++) {
    const mate = mates[person]!;
    if (mate < 0 || mate === joker) alone.push(person);
    else if (mate > person) groups.push([person, mate]);
  }
  return joinOne(fitting, groups, alone);
}

function hasTriad(fitting: Fitting, person: number): boolean {
  const count = fitting.people.length;
  for (let a = 0; a < count; a++) {
    if (!fitting.mayMeet(person, a)) continue;
    for (let b = 0; b < a; b++) if (fitting.mayPair(a, b) && fitting.mayShare([a, b, person])) return true;
  }
  return false;
}

/** Puts one of those left over into the pair where the three fit best. */
function joinOne(fitting: Fitting, groups: number[][], alone: number[]): Arrangement {
  let best: { fit: number; person: number; group: number } | null = null;
  for (const person of alone) {
    groups.forEach((pair, group) => {
      if (!fitting.mayShare([...pair, person])) return;
      const fit = pair.reduce((sum, other) => sum + fitting.fit(person, other), 0);
      if (!best || fit > best.fit) best = { fit, person, group };
    });
  }
  if (!best) return { groups, alone };
  const { person, group } = best as { person: number; group: number };
  return {
    groups: groups.map((pair, i) => (i === group ? [...pair, person].sort((a, b) => a - b) : pair)),
    alone: alone.filter((other) => other !== person),
  };
}

/** An arrangement changed by hand, or null where it would put together whom nothing may put together. */
export function change(fitting: Fitting, before: Arrangement, deed: 'swap' | 'join' | 'remove', a: number, b: number): Arrangement | null {
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
  groups = groups.filter((group) => group.length > 1).map((group) => group.sort((x, y) => x - y)).sort((x, y) => x[0]! - y[0]!);
  if (a === b && deed !== 'remove') return null;
  if (groups.some((group) => group.length > 3 || !fitting.mayShare(group))) return null;
  const placed = new Set(groups.flat());
  return { groups, alone: fitting.people.map((_, person) => person).filter((person) => !placed.has(person)) };
}

/** The sum of all groups' fits, in thousandths. */
export const totalOf = (fitting: Fitting, arrangement: Arrangement): number =>
  arrangement.groups.reduce((sum, group) => sum + fitting.fitOf(group), 0);

/** Why someone is left over: nobody here may be paired with them, or all who may are better placed elsewhere. */
export const isShunned = (fitting: Fitting, person: number): boolean => fitting.people.every((_, other) => !fitting.mayPair(person, other));
