import { answerGate, choiceOf } from '../Checklist/Engine/definition.js';
import type { Definition, Item } from '../Checklist/Engine/definition.js';
import { compare, inCommon } from '../Checklist/Engine/comparing.js';
import type { Chosen } from '../LeadTools/cellValues.js';
import { keyOf } from '../LeadTools/names.js';
import type { Person } from '../LeadTools/reading.js';

/** Agreement in thousandths, so that sums are exact. */
export type Fit = number;

/** One reason in favour of a pair. */
export type Why =
  | { readonly kind: 'gives'; readonly from: number; readonly to: number; readonly words: readonly string[] }
  | { readonly kind: 'times' | 'languages'; readonly words: readonly string[] }
  | { readonly kind: 'item'; readonly item: string; readonly options: readonly string[] };

/** Why two people fit, and the items they should settle first. */
export interface Account {
  readonly why: readonly Why[];
  readonly first: readonly string[];
}

/** What else the lead decides. */
export interface Limits {
  /** Pairs of names, as keys. */
  readonly bans: readonly (readonly [string, string])[];
  /** Whether somebody under age may meet an adult. */
  readonly mixedAges: boolean;
  /**
   * The choices that the times of the form and the checklist know; two people who chose among these alone and have none in common are never
   * free together.
   */
  readonly knownTimes: ReadonlySet<string>;
}

/** Fewer people than this: nothing is told that comes from an item with a gate. */
const leastPeople = 5;

const mostReasons = 4;

/** The weight of each part of a registration; parts that nobody filled in are ignored. */
const weights = { topics: 6, code: 3, times: 2, languages: 1 } as const;

const shared = (a: Chosen, b: Chosen): string[] => [...a].filter(([key]) => b.has(key)).map(([, words]) => words);

/** How well any two people of a list fit. */
export class Fitting {
  readonly #fits: Int16Array;
  readonly #told: readonly Item[];
  readonly #limits: Limits;
  readonly #banned = new Set<number>();
  readonly #definition: Definition;
  /** Which parts of a registration anyone filled in. */
  readonly #parts: Readonly<Record<keyof typeof weights, boolean>>;

  constructor(definition: Definition, readonly people: readonly Person[], limits: Limits) {
    this.#definition = definition;
    this.#limits = limits;
    this.#fits = new Int16Array(people.length * people.length).fill(-1);
    this.#told = definition.items.filter((item) => !answerGate(item) && (people.length >= leastPeople || !item.gate));
    this.#parts = {
      topics: people.some((person) => person.offers.size + person.seeks.size > 0),
      code: people.some((person) => person.hasCode),
      times: people.some((person) => person.times.size > 0),
      languages: people.some((person) => person.languages.size > 0),
    };
    const places = new Map(people.map((person, i) => [keyOf(person.name), i]));
    const ban = (a: number | undefined, b: number | undefined): void => {
      if (a === undefined || b === undefined) return;
      this.#banned.add(this.#at(a, b)).add(this.#at(b, a));
    };
    people.forEach((person, i) => [...person.avoid, ...person.manager].forEach((name) => ban(i, places.get(name))));
    for (const [a, b] of limits.bans) ban(places.get(a), places.get(b));
  }

  /** Compares everyone with everyone, pausing where the caller pauses. */
  * prepare(): Generator<void, void> {
    const { people } = this;
    for (let a = 0; a < people.length; a++) {
      for (let b = 0; b < a; b++) {
        if (this.#isForbidden(a, b)) continue;
        this.#fits[this.#at(a, b)] = this.#fits[this.#at(b, a)] = this.#compare(people[a]!, people[b]!);
      }
      yield;
    }
  }

  #isForbidden(a: number, b: number): boolean {
    const [one, other] = [this.people[a]!, this.people[b]!];
    const isWanted = (mine: string, theirs: string): boolean => !mine.endsWith('-same') || mine.split('-')[0] === theirs.split('-')[0];
    const neverFree = one.times.size > 0 && other.times.size > 0 && !shared(one.times, other.times).length
      && [...one.times.keys(), ...other.times.keys()].every((time) => this.#limits.knownTimes.has(time));
    return this.#banned.has(this.#at(a, b)) || neverFree
      || !isWanted(one.preference, other.preference) || !isWanted(other.preference, one.preference)
      || (!this.#limits.mixedAges && !!one.age && !!other.age && one.age !== other.age);
  }

  /** How well two people fit, or -1 where their answers are in conflict. */
  #compare(one: Person, other: Person): number {
    let agreement = 500;
    if (one.hasCode && other.hasCode) {
      const result = compare(this.#definition, one.answers, other.answers);
      if (result.conflicts.length) return -1;
      const { num, den } = result.agreement;
      agreement = den ? Math.floor((1000 * num!) / den) : 0;
      if (!this.#parts.topics && !this.#parts.times && !this.#parts.languages) return agreement;
    }
    const ways = Number(shared(one.offers, other.seeks).length > 0) + Number(shared(other.offers, one.seeks).length > 0);
    const common = (a: Chosen, b: Chosen): number => (!a.size || !b.size ? 500 : shared(a, b).length ? 1000 : 0);
    const parts = { topics: 500 * ways, code: agreement, times: common(one.times, other.times),
      languages: common(one.languages, other.languages) };
    let [sum, all] = [0, 0];
    for (const part of Object.keys(weights) as (keyof typeof weights)[]) {
      if (!this.#parts[part]) continue;
      sum += weights[part] * parts[part];
      all += weights[part];
    }
    return all ? Math.floor(sum / all) : 0;
  }

  /** Whether two people may meet: there is no conflict in their answers and no ban. */
  mayMeet(a: number, b: number): boolean {
    return a !== b && this.#fits[this.#at(a, b)]! >= 0;
  }

  /** The same with regard to roles: two mentors are no pair. */
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

  /** A group's fit: the average of its pairs'. */
  fitOf([a, b, c]: readonly number[]): Fit {
    if (b === undefined) return 0;
    const pair = this.fit(a!, b);
    return c === undefined ? pair : Math.floor((pair + this.fit(a!, c) + this.fit(b, c)) / 3);
  }

  /**
   * What speaks for a pair and what it should settle first: what each can give the other, when both are free, their language, then the
   * checklist's answers.
   */
  account(a: number, b: number): Account {
    const [one, other] = [this.people[a]!, this.people[b]!];
    const why: Why[] = [];
    for (const [from, to] of [[a, b], [b, a]] as const) {
      const words = shared(this.people[from]!.offers, this.people[to]!.seeks);
      if (words.length) why.push({ kind: 'gives', from, to, words });
    }
    const times = shared(one.times, other.times);
    if (times.length && this.people.length >= leastPeople) why.push({ kind: 'times', words: times });
    const languages = shared(one.languages, other.languages);
    if (languages.length) why.push({ kind: 'languages', words: languages });
    return { why: [...why, ...this.#agreements(one, other)].slice(0, mostReasons), first: this.#toSettle(one, other) };
  }

  /** What both answered alike. What one offers and the other seeks, and when they are free, was told already. */
  #agreements(one: Person, other: Person): Why[] {
    if (!one.hasCode || !other.hasCode) return [];
    const outcomes = this.#outcomes(one, other);
    return this.#told
      .filter((item) =>
        item.compare !== 'complement' && item.compare !== 'slots' && item.compare !== 'turns' && outcomes.get(item.id) === 'match')
      .sort((x, y) => Number(!!y.many) - Number(!!x.many))
      .map((item) =>
        ({ kind: 'item', item: item.id,
        options: item.many ? inCommon(item, one.answers, other.answers) : sharedOf(item, one, other) }) as const)
      .filter(({ options }) => options.length);
  }

  #toSettle(one: Person, other: Person): string[] {
    if (!one.hasCode || !other.hasCode) return [];
    const outcomes = this.#outcomes(one, other);
    return ['differ', 'discuss'].flatMap((outcome) => this.#told.filter((item) => outcomes.get(item.id) === outcome).map((item) => item.id))
      .slice(0, 2);
  }

  #outcomes(one: Person, other: Person): Map<string, string> {
    return new Map(compare(this.#definition, one.answers, other.answers).items.map((item) => [item.id, item.outcome]));
  }

  #at(a: number, b: number): number {
    return a * this.people.length + b;
  }
}

/** Where both chose the same of several answers; an answer that only comes near is no agreement to tell. */
function sharedOf(item: Item, one: Person, other: Person): string[] {
  const common = choiceOf(item, one.answers).chosen & choiceOf(item, other.answers).chosen;
  return item.options.filter((_, i) => (common >> i) & 1).map(([id]) => id);
}
