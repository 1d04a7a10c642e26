import { answerGate, bandIndex, choiceOf, isEnough, scored, triggers, unscored } from './definition.js';
import type { Answers, Definition, Item, Level, Score } from './definition.js';

export interface ScoreResult {
  checklist: string;
  version: number;
  /** Scored items answered with an option. */
  answered: number;
  /** Scored items not answered "does not apply". */
  applicable: number;
  estimated: boolean;
  total: Score;
  band: string | null;
  headline: { kind: 'gate'; item: string; level: Level } | { kind: 'band'; band: string } | { kind: 'incomplete' };
  gates: { item: string; state: 'triggered' | 'blank' | 'clear' }[];
  dimensions: ({ id: string } & Score & { band: string | null })[];
  weakest: string[];
}

/** What scored items add up to. */
interface Tally {
  items: number;
  applicable: number;
  answered: number;
  applicableWeight: number;
  answeredWeight: number;
  num: number;
  den: number;
}

const urgency: readonly Level[] = ['prepare', 'pause', 'stop'];

const emptyTally = (): Tally => ({ items: 0, applicable: 0, answered: 0, applicableWeight: 0, answeredWeight: 0, num: 0, den: 0 });

function add(tally: Tally, item: Item, answers: Answers): void {
  const { na, chosen } = choiceOf(item, answers);
  const weight = item.weight ?? 1;
  tally.items++;
  if (na) return;
  tally.applicable++;
  tally.applicableWeight += weight;
  if (!chosen) return;
  tally.answered++;
  tally.answeredWeight += weight;
  const values = item.options.map(([, value]) => value ?? 0);
  const least = Math.min(...values);
  const greatest = Math.max(...values);
  const value = values[31 - Math.clz32(chosen)]!;
  tally.num += weight * (item.reverse ? greatest - value : value - least);
  tally.den += weight * (greatest - least);
}

/** One person's result, in whole numbers throughout; field for field what the command `score` prints. */
export function score(definition: Definition, answers: Answers): ScoreResult {
  const tallies = definition.dimensions.map(emptyTally);
  const gates: ScoreResult['gates'] = [];
  let headline: ScoreResult['headline'] = { kind: 'incomplete' };
  for (const item of definition.items) {
    const gate = answerGate(item);
    if (!gate) {
      add(tallies[item.dimension]!, item, answers);
      continue;
    }
    const { na, chosen } = choiceOf(item, answers);
    const state = triggers(item, gate, chosen) ? 'triggered' : chosen || na ? 'clear' : 'blank';
    gates.push({ item: item.id, state });
    if (state === 'triggered' && (headline.kind !== 'gate' || urgency.indexOf(gate.level) > urgency.indexOf(headline.level)))
      headline = { kind: 'gate', item: item.id, level: gate.level };
  }

  const all = emptyTally();
  const dimensions: ScoreResult['dimensions'] = [];
  let isComplete = true;
  definition.dimensions.forEach((dimension, i) => {
    const tally = tallies[i]!;
    if (!tally.items) return;
    for (const key of Object.keys(all) as (keyof Tally)[]) all[key] += tally[key];
    const bands = dimension.bands ?? [];
    const result = !tally.applicable
      ? unscored('not-applicable')
      : tally.den && isEnough(dimension, tally.answeredWeight, tally.applicableWeight)
        ? scored(tally.num, tally.den, bands)
        : unscored('incomplete');
    if (result.state === 'incomplete' && dimension.required !== false) isComplete = false;
    const band = result.state === 'scored' ? bands[bandIndex(tally.num, tally.den, bands)] : undefined;
    dimensions.push({ id: dimension.id, ...result, band: band?.[0] ?? null });
  });

  const bands = definition.bands ?? [];
  const isScored = isComplete && all.den > 0;
  let index = isScored ? bandIndex(all.num, all.den, bands) : -1;
  // An unanswered gate leaves open what it would have said, so the best band is not given yet.
  if (index > 0 && index === bands.length - 1 && gates.some((gate) => gate.state === 'blank')) index--;
  const band = bands[index]?.[0] ?? null;
  if (headline.kind === 'incomplete' && band !== null) headline = { kind: 'band', band };

  return {
    checklist: definition.id,
    version: definition.version,
    answered: all.answered,
    applicable: all.applicable,
    estimated: all.answered < all.applicable,
    total: isScored ? scored(all.num, all.den, bands) : unscored('incomplete'),
    band,
    headline,
    gates,
    dimensions,
    weakest: weakest(dimensions),
  };
}

function weakest(dimensions: ScoreResult['dimensions']): string[] {
  const rated = dimensions.filter((dimension) => dimension.state === 'scored');
  return rated.filter((one) => rated.every((other) => one.num! * other.den! <= other.num! * one.den!)).map((one) => one.id);
}
