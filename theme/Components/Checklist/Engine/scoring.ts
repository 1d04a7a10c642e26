import { answerGate, bandIndex, choiceOf, counts, isEnough, isUnknown, scored, triggers, unscored } from './definition.js';
import type { Answers, Band, Definition, Item, Level, Score } from './definition.js';

export interface ScoreResult {
  checklist: string;
  version: number;
  /** Scored items answered with an option other than "I don't know yet". */
  answered: number;
  /** Scored items not answered "does not apply". */
  applicable: number;
  estimated: boolean;
  total: Score;
  /** The total's band, or the weakest dimension's light. */
  band: string | null;
  headline:
    | { kind: 'gate' | 'flag'; item: string; level: Level }
    | { kind: 'band'; band: string }
    | { kind: 'parts' | 'incomplete' };
  gates: { item: string; state: 'triggered' | 'blank' | 'clear' }[];
  dimensions: ({ id: string } & Score & { band: string | null })[];
  weakest: string[];
  /** The triggered ones, those of unknown answers with them. */
  flags: { item: string; option: string; level: Level }[];
  unknown: string[];
}

/** A running sum over scored items. */
interface Tally {
  items: number;
  applicable: number;
  answered: number;
  applicableWeight: number;
  answeredWeight: number;
  num: number;
  den: number;
}

type Triggered = Pick<ScoreResult, 'gates' | 'flags' | 'unknown'> & { first: { kind: 'gate' | 'flag'; item: string; level: Level } | null };

/** The least urgent first. */
const urgency: readonly Level[] = ['talk', 'prepare', 'pause', 'stop'];

const emptyTally = (): Tally => ({ items: 0, applicable: 0, answered: 0, applicableWeight: 0, answeredWeight: 0, num: 0, den: 0 });

function add(tally: Tally, item: Item, answers: Answers): void {
  const { na, chosen } = choiceOf(item, answers);
  const weight = item.weight ?? 1;
  tally.items++;
  if (na) return;
  tally.applicable++;
  tally.applicableWeight += weight;
  if (!chosen || isUnknown(item, chosen)) return;
  tally.answered++;
  tally.answeredWeight += weight;
  const values = item.options.filter(([id]) => id !== item.unknown).map(([, value]) => value ?? 0);
  const least = Math.min(...values);
  const greatest = Math.max(...values);
  const value = item.options[31 - Math.clz32(chosen)]![1] ?? 0;
  tally.num += weight * (item.reverse ? greatest - value : value - least);
  tally.den += weight * (greatest - least);
}

/** The flag that an answer triggers; of several answers to one item, the first that triggers one. */
function flagOf(item: Item, chosen: number): ScoreResult['flags'][number] | null {
  const flag = item.flags?.find((candidate) => triggers(item, candidate, chosen));
  const ids = flag?.when ?? [item.unknown];
  const option = item.options.find(([id], i) => (chosen >> i) & 1 && ids.includes(id))?.[0];
  return option === undefined ? null : { item: item.id, option, level: flag?.level ?? 'talk' };
}

/** What the answers trigger, and the most urgent of it. Rules 11 and 15 to 18 of docs/checklists.md. */
function triggeredBy(definition: Definition, answers: Answers): Triggered {
  const found: Triggered = { gates: [], flags: [], unknown: [], first: null };
  const note = (kind: 'gate' | 'flag', item: string, level: Level): void => {
    if (!found.first || urgency.indexOf(level) > urgency.indexOf(found.first.level)) found.first = { kind, item, level };
  };
  for (const item of definition.items) {
    const { na, chosen } = choiceOf(item, answers);
    if (isUnknown(item, chosen)) found.unknown.push(item.id);
    const gate = answerGate(item);
    if (gate) {
      const isTriggered = triggers(item, gate, chosen);
      found.gates.push({ item: item.id, state: isTriggered ? 'triggered' : chosen || na ? 'clear' : 'blank' });
      if (isTriggered) note('gate', item.id, gate.level);
      continue;
    }
    const flag = flagOf(item, chosen);
    if (!flag) continue;
    found.flags.push(flag);
    note('flag', item.id, flag.level);
  }
  return found;
}

/** The lights of the deciding dimensions: the required ones that have a score, or else all that have one. */
function weakestLight(definition: Definition, dimensions: ScoreResult['dimensions'], lights: readonly Band[]): number {
  const rated = dimensions.filter((dimension) => dimension.state === 'scored');
  const isRequired = new Set(definition.dimensions.filter((dimension) => dimension.required !== false).map((dimension) => dimension.id));
  const deciding = rated.filter((dimension) => isRequired.has(dimension.id));
  return Math.min(...(deciding.length ? deciding : rated).map((dimension) => bandIndex(dimension.num!, dimension.den!, lights)));
}

/** The scores of the dimensions, the sums over all of them, and whether every required one has a score. */
function scoreDimensions(definition: Definition, answers: Answers):
{ readonly dimensions: ScoreResult['dimensions']; readonly all: Tally; readonly isComplete: boolean } {
  const tallies = definition.dimensions.map(emptyTally);
  for (const item of definition.items) if (counts(item)) add(tallies[item.dimension]!, item, answers);
  const all = emptyTally();
  const dimensions: ScoreResult['dimensions'] = [];
  let isComplete = true;
  definition.dimensions.forEach((dimension, i) => {
    const tally = tallies[i]!;
    if (!tally.items) return;
    for (const key of Object.keys(all) as (keyof Tally)[]) all[key] += tally[key];
    const bands = dimension.bands ?? definition.lights ?? [];
    const result = !tally.applicable
      ? unscored('not-applicable')
      : tally.den && isEnough(dimension, tally.answeredWeight, tally.applicableWeight)
        ? scored(tally.num, tally.den, bands)
        : unscored('incomplete');
    if (result.state === 'incomplete' && dimension.required !== false) isComplete = false;
    const band = result.state === 'scored' ? bands[bandIndex(tally.num, tally.den, bands)] : undefined;
    dimensions.push({ id: dimension.id, ...result, band: band?.[0] ?? null });
  });
  return { dimensions, all, isComplete };
}

/** Scores one person's answers in integer arithmetic. The result has the same fields as the output of the command `score`. */
export function score(definition: Definition, answers: Answers): ScoreResult {
  const { dimensions, all, isComplete } = scoreDimensions(definition, answers);
  const lights = definition.lights ?? [];
  const { gates, flags, unknown, first } = triggeredBy(definition, answers);
  const bands = definition.bands ?? [];
  const verdicts = bands.length ? bands : lights;
  const isScored = isComplete && all.den > 0;
  let index = -1;
  if (isScored && verdicts.length) index = bands.length ? bandIndex(all.num, all.den, bands) : weakestLight(definition, dimensions, lights);
  // While a gate is unanswered, the best verdict is not given.
  if (index > 0 && index === verdicts.length - 1 && gates.some((gate) => gate.state === 'blank')) index--;
  const band = verdicts[index]?.[0] ?? null;
  const hasParts = !verdicts.length && dimensions.some((dimension) => dimension.state === 'scored');

  return {
    checklist: definition.id,
    version: definition.version,
    answered: all.answered,
    applicable: all.applicable,
    estimated: all.answered < all.applicable,
    total: isScored ? scored(all.num, all.den, bands) : unscored('incomplete'),
    band,
    headline: first ?? (band !== null ? { kind: 'band', band } : { kind: hasParts ? 'parts' : 'incomplete' }),
    gates,
    dimensions,
    weakest: weakest(dimensions),
    flags,
    unknown,
  };
}

function weakest(dimensions: ScoreResult['dimensions']): string[] {
  const rated = dimensions.filter((dimension) => dimension.state === 'scored');
  return rated.filter((one) => rated.every((other) => one.num! * other.den! <= other.num! * one.den!)).map((one) => one.id);
}
