import { hasOwn } from '../Shared/floor.js';
import { counts } from './Engine/definition.js';
import type { Answers, Definition } from './Engine/definition.js';
import type { ScoreResult } from './Engine/scoring.js';

/** The items without which there is no result: blank ones of parts that have too little, and blank key statements. */
export function missing(definition: Definition, answers: Answers, result: ScoreResult): string[] {
  const short = result.dimensions.filter((dimension) => dimension.state === 'incomplete').map((dimension) => dimension.id);
  return definition.items
    .filter((item) => {
      const { id: name, required } = definition.dimensions[item.dimension]!;
      return !hasOwn(answers, item.id) && (item.gate ? true : counts(item) && required !== false && short.includes(name));
    })
    .map(({ id }) => id);
}

/** Whether there is a result to show. "Talk first" waits for the rest of the answers where these give a verdict. */
export function isEnough(definition: Definition, { headline, total }: ScoreResult): boolean {
  if (headline.kind === 'incomplete') return false;
  const isTalk = 'level' in headline && headline.level === 'talk';
  return !isTalk || total.state === 'scored' || !(definition.bands ?? definition.lights);
}
