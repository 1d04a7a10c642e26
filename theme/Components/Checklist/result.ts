import { draw, fill, part, reveal, show } from './parts.js';
import type { ScoreResult } from './Engine/scoring.js';

const urgent = ['stop', 'pause'];

/** Shows what of the headline's words, all in the page already, is true of these answers: the band or what outranks it, and what is still open. */
export function showHeadline(root: HTMLElement, result: ScoreResult): void {
  const home = part(root, 'result');
  const { headline } = result;
  const level = headline.kind === 'gate' ? headline.level : null;
  const gatesIn = (state: string): string[] => result.gates.filter((gate) => gate.state === state).map((gate) => gate.item);
  const open = gatesIn('blank');
  reveal(home, 'level', [level]);
  reveal(home, 'band', [headline.kind === 'band' ? headline.band : null]);
  reveal(home, 'gate', gatesIn('triggered'));
  reveal(home, 'open', open);
  show(home, 'open-gates', open.length > 0);
  show(home, 'incomplete', headline.kind === 'incomplete');
  show(home, 'contacts', level !== null && urgent.includes(level));
}

/** The same for the numbers behind it. */
export function showNumbers(root: HTMLElement, result: ScoreResult): void {
  const home = part(root, 'result');
  const level = result.headline.kind === 'gate' ? result.headline.level : null;
  // Where the word is "stop", a number beside it would only weigh against it.
  show(home, 'numbers', result.answered > 0 && level !== 'stop');
  show(home, 'score', result.total.shown !== null);
  fill(home, 'shown', result.total.shown ?? '');
  show(home, 'estimated', result.estimated && result.total.shown !== null);
  fill(home, 'of-answered', result.answered);
  fill(home, 'applicable', result.applicable);
  showDimensions(part(home, 'dimensions'), result);
}

function showDimensions(list: HTMLElement, result: ScoreResult): void {
  const ratio = (dimension: ScoreResult['dimensions'][number]): number => (dimension.den ? dimension.num! / dimension.den : 2);
  for (const dimension of result.dimensions.toSorted((a, b) => ratio(a) - ratio(b))) {
    const entry = list.querySelector<HTMLElement>(`[data-dimension="${CSS.escape(dimension.id)}"]`);
    if (!entry) continue;
    list.append(entry);
    show(entry, 'value', dimension.state === 'scored');
    show(entry, 'no-value', dimension.state === 'incomplete');
    show(entry, 'not-applicable', dimension.state === 'not-applicable');
    fill(entry, 'part', dimension.shown ?? '');
    draw(entry, dimension.den ? (100 * dimension.num!) / dimension.den : 0);
    reveal(entry, 'dimension-band', [dimension.band]);
    show(entry, 'weakest', result.weakest.includes(dimension.id) && dimension.num !== dimension.den);
  }
}
