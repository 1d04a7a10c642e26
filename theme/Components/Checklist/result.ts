import { sorted } from '../Shared/floor.js';
import { drawBar, fill, ref, reveal, show } from '../Shared/elements.js';
import type { ScoreResult } from './Engine/scoring.js';

const urgent = ['stop', 'pause'];
const byUrgency = ['stop', 'pause', 'prepare', 'talk'];

const levelOf = ({ headline }: ScoreResult): string | null => ('level' in headline ? headline.level : null);

/** Whether the result says stop or pause. Then help comes first, and nothing beside it may contradict it. */
export const isUrgent = (result: ScoreResult): boolean => urgent.includes(levelOf(result) ?? '');

/**
 * Shows those words of the headline, all of which are in the page, that apply to the answers: the verdict or what outranks it, and what is
 * still open.
 * @param isGiven Whether the result is that of a received code, whose answers are not in the form.
 */
export function showHeadline(root: HTMLElement, result: ScoreResult, isGiven: boolean): void {
  const home = ref(root, 'result');
  const { headline } = result;
  const open = isUrgent(result) ? [] : result.gates.filter((gate) => gate.state === 'blank').map((gate) => gate.item);
  root.toggleAttribute('data-urgent', isUrgent(result));
  reveal(home, 'level', [levelOf(result)]);
  reveal(home, 'band', [headline.kind === 'band' ? headline.band : null]);
  reveal(home, 'headline', [headline.kind]);
  reveal(home, 'open', open);
  show(home, 'open-gates', open.length > 0);
  show(home, 'contacts', isUrgent(result));
  showTriggers(ref(home, 'triggers'), result);
  for (const answer of home.querySelectorAll<HTMLElement>('.answer')) showAnswer(root, answer, isGiven);
}

/** Shows the advice of what was triggered, the most urgent first. Where the word is stop or pause, nothing says "talk" beside it. */
function showTriggers(list: HTMLElement, result: ScoreResult): void {
  const isTriggered = ({ dataset }: HTMLElement): boolean =>
    result.gates.some((gate) => gate.item === dataset['trigger'] && gate.state === 'triggered')
    || result.flags.some((flag) => flag.item === dataset['trigger'] && dataset['options']!.split(' ').includes(flag.option));
  const rank = ({ dataset }: HTMLElement): number => byUrgency.indexOf(dataset['urgency']!);
  const entries = [...list.querySelectorAll<HTMLElement>('[data-trigger]')];
  for (const entry of sorted(entries, (a, b) => rank(a) - rank(b))) {
    entry.hidden = !isTriggered(entry) || (isUrgent(result) && entry.dataset['urgency'] === 'talk');
    list.append(entry);
  }
}

/** Of the answers that a trigger names, shows the one that was given. */
function showAnswer(root: HTMLElement, answer: HTMLElement, isGiven: boolean): void {
  const all = (answer.dataset['all'] ??= answer.textContent!);
  const { trigger, options } = answer.closest<HTMLElement>('[data-trigger]')!.dataset;
  const given = [...root.querySelectorAll<HTMLInputElement>(`[data-item="${CSS.escape(trigger!)}"] :checked`)]
    .filter(({ value }) => options!.split(' ').includes(value)).map((input) => input.nextElementSibling!.textContent);
  answer.textContent = isGiven || !given[0] ? all : given.join(' / ');
}

/** Shows the scores of the dimensions below the headline. */
export function showParts(root: HTMLElement, result: ScoreResult): void {
  const home = ref(root, 'result');
  show(home, 'parts', result.answered > 0 && !isUrgent(result));
  show(home, 'estimated', result.estimated);
  fill(home, 'of-answered', result.answered);
  fill(home, 'applicable', result.applicable);
  showDimensions(ref(home, 'dimensions'), result);
}

function showDimensions(list: HTMLElement, result: ScoreResult): void {
  const ratio = (dimension: ScoreResult['dimensions'][number]): number => (dimension.den ? dimension.num! / dimension.den : 2);
  // One next step: that of the first of the weakest.
  const next = result.dimensions.find((dimension) => result.weakest.includes(dimension.id) && dimension.num !== dimension.den);
  for (const dimension of sorted(result.dimensions, (a, b) => ratio(a) - ratio(b))) {
    const entry = list.querySelector<HTMLElement>(`[data-dimension="${CSS.escape(dimension.id)}"]`);
    if (!entry) continue;
    list.append(entry);
    reveal(entry, 'light', [dimension.band]);
    show(entry, 'no-value', dimension.state === 'incomplete');
    show(entry, 'not-applicable', dimension.state === 'not-applicable');
    drawBar(entry, dimension.den ? (100 * dimension.num!) / dimension.den : 0);
    show(entry, 'weakest', dimension === next);
  }
}
