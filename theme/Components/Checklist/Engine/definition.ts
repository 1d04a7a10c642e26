import { hasOwn, lastIndex } from '../../Shared/floor.js';

/** An option: its id, and its points where something is scored with it. */
export type Option = readonly [id: string, value?: number];

/** A band: its id and the least percentage. */
export type Band = readonly [id: string, from: number];

export type Level = 'stop' | 'pause' | 'prepare' | 'talk';

export interface Dimension {
  readonly id: string;
  /** The fraction of the applicable weight that must be answered; 4/5 by default. */
  readonly min?: readonly [of: number, whole: number];
  /** True by default. */
  readonly required?: boolean;
  readonly bands?: readonly Band[];
}

/** A gate on answers, or a flag: its level, triggered by some of the options. */
export interface Trigger {
  readonly when: readonly string[];
  readonly level: Level;
}

export interface Item {
  readonly id: string;
  /** The index of its dimension. */
  readonly dimension: number;
  readonly options: readonly Option[];
  /** Whether "does not apply" is offered. */
  readonly na?: boolean;
  readonly many?: boolean;
  /** 1 by default. */
  readonly weight?: number;
  readonly reverse?: boolean;
  /** The id of the option "I don't know yet", which does not count towards the score. */
  readonly unknown?: string;
  readonly gate?: Trigger | 'none-in-common';
  readonly flags?: readonly Trigger[];
  readonly compare?: 'same' | 'ordered' | 'overlap' | 'slots' | 'complement' | 'turns' | 'discuss';
  readonly stricter?: 'first' | 'last';
}

/** The definition that a page contains: no texts, and default values left out. ClientDefinition.cs writes it. */
export interface Definition {
  readonly id: string;
  readonly version: number;
  readonly accepts?: readonly number[];
  readonly kind: 'score' | 'compare';
  readonly share?: boolean;
  readonly store: 'ask' | 'never';
  readonly dimensions: readonly Dimension[];
  readonly items: readonly Item[];
  readonly bands?: readonly Band[];
  /** Bands that every scored dimension uses. Without `bands`, the headline is the band of the weakest dimension. */
  readonly lights?: readonly Band[];
}

export interface Lists {
  readonly offer?: readonly string[];
  readonly seek?: readonly string[];
}

/** An option's id, "na", a list of ids, or two lists. A missing key, null and empty lists are all blank. */
export type Answer = string | readonly string[] | Lists | null;

export type Answers = Readonly<Record<string, Answer>>;

/** An answer as bits by option index, for fast checks. */
export interface Choice {
  /** "Does not apply" was answered. */
  readonly na: boolean;
  /** The chosen options; of two lists, what is offered. */
  readonly chosen: number;
  readonly sought: number;
}

const bits = (item: Item, ids: unknown): number =>
  Array.isArray(ids) ? item.options.reduce((set, [id], i) => (ids.includes(id) ? set | (1 << i) : set), 0) : 0;

/** Reads one item's answer. Anything that is not one of its options is ignored, so that stored answers cannot break a page. */
export function choiceOf(item: Item, answers: Answers): Choice {
  const answer = hasOwn(answers, item.id) ? answers[item.id] : null;
  let chosen = 0;
  let sought = 0;
  if (item.compare === 'complement') {
    const lists = (answer ?? {}) as Lists;
    chosen = bits(item, lists.offer);
    sought = bits(item, lists.seek);
  } else {
    chosen = bits(item, item.many ? answer : [answer]);
  }
  return { na: answer === 'na' && !!item.na, chosen, sought };
}

/** The gate on an item's answers, if it has one. */
export const answerGate = (item: Item): Trigger | null => (typeof item.gate === 'object' ? item.gate : null);

/**
 * Whether an item counts towards a score or agreement. Items with a gate on their answers, items with only flags and items that are always
 * to be talked about do not.
 */
export const counts = (item: Item): boolean =>
  !answerGate(item) && item.compare !== 'discuss' && (!item.flags || item.options.some((option) => option.length > 1));

/** Whether a choice is among the answers of a gate or flag. */
export const triggers = (item: Item, trigger: Trigger, chosen: number): boolean => (bits(item, trigger.when) & chosen) !== 0;

/** Whether "I don't know yet" was chosen. */
export const isUnknown = (item: Item, chosen: number): boolean => (bits(item, [item.unknown]) & chosen) !== 0;

/** Whether the required fraction of the whole was answered; 4/5 unless the dimension says otherwise. */
export function isEnough(dimension: Dimension, answered: number, all: number): boolean {
  const [of, whole] = dimension.min ?? [4, 5];
  return answered * whole >= of * all;
}

/** A score with its exact numerator and denominator; all null where there is none. */
export interface Score {
  state: 'scored' | 'incomplete' | 'not-applicable';
  num: number | null;
  den: number | null;
  shown: string | null;
}

export const unscored = (state: Score['state']): Score => ({ state, num: null, den: null, shown: null });

/** The index of the last band reached, or -1. Bands ascend. */
export const bandIndex = (num: number, den: number, bands: readonly Band[]): number =>
  lastIndex(bands, ([, from]) => 100 * num >= from * den);

/**
 * The percentage, rounded to a whole number. Where rounding would suggest a band that is not reached, it is truncated to one decimal
 * instead.
 */
export function scored(num: number, den: number, bands: readonly Band[]): Score {
  const rounded = Math.floor((200 * num + den) / (2 * den));
  const tenths = Math.floor((1000 * num) / den);
  const claims = bands.some(([, from]) => rounded >= from && 100 * num < from * den);
  return { state: 'scored', num, den, shown: claims ? `${Math.floor(tenths / 10)}.${tenths % 10}` : `${rounded}` };
}
