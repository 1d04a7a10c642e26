import { answerGate, choiceOf } from '../Checklist/Engine/definition.js';
import type { Definition, Item } from '../Checklist/Engine/definition.js';
import { compare, inCommon, meets } from '../Checklist/Engine/comparing.js';
import type { Person } from '../LeadTools/reading.js';
import { keyOf } from '../LeadTools/reading.js';

/** Agreement in thousandths, so that sums are exact. */
export type Fit = number;

/** Why two people fit, and what they should settle first. */
export interface Account {
  /** Items they agree on; of what one offers and the other seeks, both ways. */
  readonly why: readonly { readonly item: string; readonly mine: readonly string[]; readonly theirs: readonly string[] }[];
  readonly first: readonly string[];
}

/** Fewer people than this: nothing is told that comes from an item with a gate. */
const leastPeople = 5;

const mostReasons = 3;

/** What any two people of a list are to each other. */
export class Fitting {
  readonly #fits: Int16Array;
  readonly #told: readonly Item[];
  readonly #isBanned: ReadonlySet<number>;
  readonly #definition: Definition;

  constructor(
    definition: Definition,
    readonly people: readonly Person[],
    bans: readonly (readonly [string, string])[],
  ) {
    this.#definition = definition;
    this.#fits = new Int16Array(people.length * people.length).fill(-1);
    this.#told = definition.items.filter((item) => !answerGate(item) && (people.length >= leastPeople || !item.gate));
    const places = new Map(people.map((person, i) => [keyOf(person.name), i]));
    const banned = new Set<number>();
    const ban = (a: number | undefined, b: number | undefined): void => {
      if (a === undefined || b === undefined) return;
      banned.add(this.#at(a, b));
      banned.add(this.#at(b, a));
    };
    people.forEach((person, i) => person.avoid.forEach((name) => ban(i, places.get(name))));
    for (const [a, b] of bans) ban(places.get(a), places.get(b));
    this.#isBanned = banned;
  }

  /** Compares everyone with everyone, pausing where the caller pauses. */
  * prepare(): Generator<void, void> {
    const { people } = this;
    for (let a = 0; a < people.length; a++) {
      for (let b = 0; b < a; b++) {
        if (this.#isBanned.has(this.#at(a, b))) continue;
        const result = compare(this.#definition, people[a]!.answers, people[b]!.answers);
        if (result.conflicts.length) continue;
        const { num, den } = result.agreement;
        this.#fits[this.#at(a, b)] = this.#fits[this.#at(b, a)] = den ? Math.floor((1000 * num!) / den) : 0;
      }
      yield;
    }
  }

  /** Whether nothing stands between two people: no conflict in their answers, no ban. */
  mayMeet(a: number, b: number): boolean {
    return a !== b && this.#fits[this.#at(a, b)]! >= 0;
  }

  /** The same with their roles: two mentors are no pair. */
  mayPair(a: number, b: number): boolean {
    const [mine, theirs] = [this.people[a]!.role, this.people[b]!.role];
    return this.mayMeet(a, b) && (!mine || !theirs || mine !== theirs);
  }

  /** Whether a group of two or three may be: all may meet, and they do not all have the same role. */
  mayShare(group: readonly number[]): boolean {
    const [a, b, c] = group as [number, number, number | undefined];
    if (c === undefined) return this.mayPair(a, b);
    const { role } = this.people[a]!;
    return this.mayMeet(a, b) && this.mayMeet(a, c) && this.mayMeet(b, c)
      && !(role && this.people[b]!.role === role && this.people[c]!.role === role);
  }

  fit(a: number, b: number): Fit {
    return Math.max(0, this.#fits[this.#at(a, b)]!);
  }

  /** A group's fit: that of its pairs on average. */
  fitOf(group: readonly number[]): Fit {
    let sum = 0;
    let pairs = 0;
    group.forEach((a, i) => {
      for (const b of group.slice(i + 1)) {
        sum += this.fit(a, b);
        pairs++;
      }
    });
    return pairs ? Math.floor(sum / pairs) : 0;
  }

  /** What speaks for a pair and what it should settle first: giving both ways, then what they have in common, then the rest. */
  account(a: number, b: number): Account {
    const [mine, theirs] = [this.people[a]!.answers, this.people[b]!.answers];
    const outcomes = new Map(compare(this.#definition, mine, theirs).items.map((item) => [item.id, item.outcome]));
    const items = this.#told;
    const rank = (item: Item): number => (item.compare === 'complement' ? 0 : item.many ? 1 : 2);
    const why = items.filter((item) => ['match', 'may-fit'].includes(outcomes.get(item.id)!) || (item.compare === 'complement' && outcomes.get(item.id) === 'discuss'))
      .sort((x, y) => rank(x) - rank(y)).slice(0, mostReasons)
      .map((item) => item.compare === 'complement'
        ? { item: item.id, mine: meets(item, mine, theirs), theirs: meets(item, theirs, mine) }
        : { item: item.id, mine: item.many ? inCommon(item, mine, theirs) : chosenOf(item, this.people[a]!), theirs: [] });
    const first = ['differ', 'discuss'].flatMap((outcome) => items.filter((item) => outcomes.get(item.id) === outcome).map((item) => item.id));
    return { why, first: first.slice(0, mostReasons - 1) };
  }

  #at(a: number, b: number): number {
    return a * this.people.length + b;
  }
}

const chosenOf = (item: Item, person: Person): string[] => {
  const { chosen } = choiceOf(item, person.answers);
  return item.compare === 'turns' ? [] : item.options.filter((_, i) => (chosen >> i) & 1).map(([id]) => id);
};
