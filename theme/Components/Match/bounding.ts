import type { Fits } from './groups.js';

/** How much work a bound may be: looks at groups, in millions. */
const mostLooks = 40_000_000;

/** So many people, and every group of three takes part in moving the prices. */
const mostWithThrees = 120;

/** Steps of the search; after so many the bound hardly falls any more. */
const mostSteps = 400;

/**
 * What the fits of no arrangement with as many groups of three can add up to more than, in thousandths.
 *
 * Each person has a price and each group of three a price of its own. A group's fit is the sum of its people's prices and of what is left
 * over, and that is split among its people; so no arrangement is worth more than all prices and, for each person, the greatest share of
 * what is left over in any group they could be in. Prices are moved step by step (a subgradient method with Polyak's step) to where this
 * limit is low.
 */
export function* boundOf(fitting: Fits, people: readonly number[], groups: readonly (readonly number[])[]): Generator<void, number> {
  const found = groups.reduce((sum, group) => sum + fitting.fitOf(group), 0);
  const threes = groups.filter((group) => group.length === 3).length;
  const missing = people.length - groups.flat().length;
  const withThrees = threes > 0 && people.length <= mostWithThrees;
  const columns = columnsOf(fitting, people, withThrees);
  const steps = Math.max(20, Math.min(mostSteps, Math.floor(mostLooks / Math.max(1, columns.count))));
  const prices = new Float64Array(people.length).fill(found / Math.max(1, people.length));
  let ofThree = 0;
  let best = Infinity;
  let last: { prices: Float64Array; shares: Float64Array; bound: number } | null = null;
  for (let step = 0; step < steps; step++) {
    const { shares, groupOf } = columns.bestShares(prices, ofThree, missing > 0);
    let bound = threes * ofThree;
    const slope = new Float64Array(people.length).fill(1);
    let slopeOfThree = threes;
    for (let v = 0; v < people.length; v++) {
      bound += prices[v]! + shares[v]!;
      const group = columns.groups[groupOf[v]!];
      if (!group) { slope[v]! -= 1; continue; }
      for (const other of group) slope[other]! -= 1 / group.length;
      if (group.length === 3) slopeOfThree -= 1 / 3;
    }
    best = Math.min(best, bound);
    if (threes && !withThrees) {
      slopeOfThree = 0;
      last = { prices: prices.slice(), shares, bound };
    }
    const length = slope.reduce((sum, part) => sum + part * part, slopeOfThree * slopeOfThree);
    if (length < 1e-9 || bound - found < 0.5) break;
    const stride = (0.7 * (bound - found)) / length;
    for (let v = 0; v < people.length; v++) prices[v]! -= stride * slope[v]!;
    ofThree -= stride * slopeOfThree;
    yield;
  }
  if (last) best = last.bound + threes * (yield* priceOfThree(fitting, people, last));
  return Math.floor(best + 1e-6);
}

/**
 * In a long list, groups of three have no part in moving the prices: what the best of them adds to the shares of its people is added at the
 * end.
 */
function* priceOfThree(fitting: Fits, people: readonly number[],
  { prices, shares }: { prices: Float64Array; shares: Float64Array }): Generator<void, number> {
  let most = -Infinity;
  for (let a = 0; a < people.length; a++) {
    for (let b = a + 1; b < people.length; b++)
      for (let c = b + 1; c < people.length; c++) {
        const group = [people[a]!, people[b]!, people[c]!];
        const price = prices[a]! + prices[b]! + prices[c]! + shares[a]! + shares[b]! + shares[c]!;
        if (fitting.fitOf(group) - price > most && fitting.mayShare(group)) most = fitting.fitOf(group) - price;
      }
    yield;
  }
  return most;
}

interface Columns {
  readonly count: number;
  readonly groups: readonly (readonly number[])[];
  bestShares(prices: Float64Array, ofThree: number, mayBeAlone: boolean): { shares: Float64Array; groupOf: Int32Array };
}

/** Every group that is possible, by the places of its people. */
function columnsOf(fitting: Fits, people: readonly number[], withThrees: boolean): Columns {
  const groups: number[][] = [];
  const fits: number[] = [];
  const add = (group: number[]): void => {
    const members = group.map((i) => people[i]!);
    if (!fitting.mayShare(members)) return;
    groups.push(group);
    fits.push(fitting.fitOf(members));
  };
  for (let a = 0; a < people.length; a++)
    for (let b = a + 1; b < people.length; b++) {
      add([a, b]);
      if (withThrees) for (let c = b + 1; c < people.length; c++) add([a, b, c]);
    }
  return {
    count: groups.length,
    groups,
    bestShares(prices, ofThree, mayBeAlone) {
      // Whoever may stay alone gives their price back.
      const shares = Float64Array.from(prices, (price) => (mayBeAlone ? -price : -Infinity));
      const groupOf = new Int32Array(people.length).fill(-1);
      groups.forEach((group, i) => {
        const price = group.reduce((sum, person) => sum + prices[person]!, group.length === 3 ? ofThree : 0);
        const share = (fits[i]! - price) / group.length;
        for (const person of group)
          if (share > shares[person]!) {
            shares[person] = share;
            groupOf[person] = i;
          }
      });
      return { shares, groupOf };
    },
  };
}
