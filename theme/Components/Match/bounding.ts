import type { Fits } from './groups.js';

/** The most groups to evaluate while computing a bound. */
const mostLooks = 40_000_000;

/** Up to this many people, every group of three takes part in adjusting the prices. */
const mostWithThrees = 120;

/** The number of steps; after that the bound hardly improves. */
const mostSteps = 400;

/**
 * An upper bound, in thousandths, for the sum of fits of any arrangement with as many groups of three. Each person has a price and each
 * group of three has one. A group's fit is the sum of its people's prices and a remainder, which is split among its people. So no
 * arrangement is worth more than all prices plus, for each person, the greatest share of a remainder in any group they could be in. The
 * prices are adjusted step by step (a subgradient method with Polyak's step size) to make this bound low.
 */
export function* boundOf(fitting: Fits, people: readonly number[], groups: readonly (readonly number[])[]): Generator<void, number> {
  const found = groups.reduce((sum, group) => sum + fitting.fitOf(group), 0);
  const threes = groups.filter((group) => group.length === 3).length;
  const missing = people.length - groups.flat().length;
  const withThrees = threes > 0 && people.length <= mostWithThrees;
  const columns = yield* columnsOf(fitting, people, withThrees);
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

/** Every possible group, by the indexes of its people. */
function* columnsOf(fitting: Fits, people: readonly number[], withThrees: boolean): Generator<void, Columns> {
  const groups: number[][] = [];
  const fits: number[] = [];
  const add = (group: number[]): void => {
    const members = group.map((i) => people[i]!);
    if (!fitting.mayShare(members)) return;
    groups.push(group);
    fits.push(fitting.fitOf(members));
  };
  for (let a = 0; a < people.length; a++) {
    for (let b = a + 1; b < people.length; b++) {
      add([a, b]);
      if (withThrees) for (let c = b + 1; c < people.length; c++) add([a, b, c]);
    }
    yield;
  }
  return {
    count: groups.length,
    groups,
    bestShares(prices, ofThree, mayBeAlone) {
      // A person who may stay alone can take their price out of the sum.
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
