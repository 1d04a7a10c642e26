import { boundOf } from './bounding.js';
import { canExhaust, exhaust } from './exhausting.js';
import { Worth, hasPlace, pairUp, sorted, totalOf } from './groups.js';
import type { Arrangement, Fits } from './groups.js';
import { improve } from './improving.js';
import { bestWithOneOfThree } from './triad.js';

/** Up to this many people, the best group of three is certain to be found. */
const mostCertain = 120;

/** The best arrangement that can be found, with what is known about better ones. */
export function* arrange(fitting: Fits): Generator<void, Arrangement> {
  const everyone = fitting.people.map((_, person) => person);
  const worth = new Worth(fitting);
  if (canExhaust(everyone.length)) return certain(fitting, yield* exhaust(worth, everyone));
  const placeable = everyone.filter((person) => hasPlace(fitting, person));
  const isComplete = (groups: readonly (readonly number[])[]): boolean => groups.flat().length === placeable.length;
  const pairs = yield* pairUp(fitting, placeable);
  if (isComplete(pairs)) return certain(fitting, pairs);
  let best: readonly (readonly number[])[] = pairs;
  // One group of three finds a place for one person more than pairs alone, never for two.
  if (everyone.length <= mostCertain && placeable.length - pairs.flat().length === 1) {
    const withThree = yield* bestWithOneOfThree(fitting, placeable);
    if (withThree && isComplete(withThree)) return certain(fitting, withThree);
    if (withThree && worth.ofAll(withThree) > worth.ofAll(best)) best = withThree;
  }
  best = yield* improve(worth, placeable, best, (people) => pairUp(fitting, people));
  const arrangement = sorted(fitting, best);
  const missing = placeable.length - best.flat().length;
  return { ...arrangement, bound: Math.max(totalOf(fitting, arrangement), yield* boundOf(fitting, placeable, best)), doubtful: missing };
}

function certain(fitting: Fits, groups: readonly (readonly number[])[]): Arrangement {
  const arrangement = sorted(fitting, groups);
  return { ...arrangement, bound: totalOf(fitting, arrangement), doubtful: 0 };
}

export { totalOf };
