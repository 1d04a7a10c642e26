import { Matching } from './blossom.js';

/** What arranging needs to know about people, by index. Fits are in thousandths. */
export interface Fits {
  readonly people: readonly unknown[];
  fit(a: number, b: number): number;
  fitOf(group: readonly number[]): number;
  mayPair(a: number, b: number): boolean;
  mayShare(group: readonly number[]): boolean;
}

/** Who meets whom. Groups stand in the list's order, people within them too. */
export interface Arrangement {
  readonly groups: readonly (readonly number[])[];
  readonly alone: readonly number[];
  /**
   * What the fits of no arrangement of as many people can add up to more than, in thousandths; the total itself where this is known to be
   * the best.
   */
  readonly bound?: number;
  /** How many more people might have found a place; 0 where it is proven that no more can. */
  readonly doubtful?: number;
}

/**
 * What counts for an arrangement: first how many people have a group, then as few groups of three as that allows, then the sum of fits. One
 * number says all three, since each person weighs more than all groups of three, and each of these more than all fits together.
 */
export class Worth {
  readonly ofThree: number;
  readonly ofPerson: number;

  constructor(readonly fitting: Fits) {
    const { length } = fitting.people;
    this.ofThree = 501 * (length + 1);
    this.ofPerson = this.ofThree * (Math.floor(length / 3) + 2);
  }

  of(group: readonly number[]): number {
    return group.length * this.ofPerson - (group.length === 3 ? this.ofThree : 0) + this.fitting.fitOf(group);
  }

  ofAll(groups: readonly (readonly number[])[]): number {
    return groups.reduce((sum, group) => sum + (group.length > 1 ? this.of(group) : 0), 0);
  }
}

/** The best pairs without groups of three: as many as possible, and of these the ones with the greatest sum of fits. */
export function* pairUp(fitting: Fits, people: readonly number[]): Generator<void, number[][]> {
  const weight = pairWeight(people.length);
  const mates = yield* new Matching(people.length, (a, b) => {
    const [one, other] = [people[a]!, people[b]!];
    return fitting.mayPair(one, other) ? weight + fitting.fit(one, other) : 0;
  }).solve();
  return people.flatMap((person, i) => (mates[i]! > i ? [[person, people[mates[i]!]!]] : []));
}

/** The base weight of a pair, greater than all differences of fit together, so that nobody is left over for the sake of a better fit. */
export const pairWeight = (people: number): number => 1001 * (people + 1);

/** Whether any group is possible for a person. */
export function hasPlace(fitting: Fits, person: number): boolean {
  const others = fitting.people.map((_, i) => i).filter((other) => other !== person);
  return others.some((a) => fitting.mayPair(person, a))
    || others.some((a, i) => others.slice(i + 1).some((b) => fitting.mayPair(a, b) && fitting.mayShare([person, a, b])));
}

/** Groups of two or three in the list's order, and who is in none. */
export function sorted(fitting: Fits, groups: readonly (readonly number[])[]): Arrangement {
  const whole = groups.filter((group) => group.length > 1).map((group) => [...group].sort((a, b) => a - b)).sort((a, b) => a[0]! - b[0]!);
  const placed = new Set(whole.flat());
  return { groups: whole, alone: fitting.people.map((_, person) => person).filter((person) => !placed.has(person)) };
}

/** The sum of all groups' fits, in thousandths. */
export const totalOf = (fitting: Fits, arrangement: Pick<Arrangement, 'groups'>): number =>
  arrangement.groups.reduce((sum, group) => sum + fitting.fitOf(group), 0);
