/**
 * Narrows the questions of the FAQ page as one types, by the search's index, which is fetched when the reader goes to the box. The style
 * sheet hides the form where there are no scripts. A topic without questions left is hidden with them.
 */
import { libraryOf } from '../Search/library.js';
import { ref, refs } from '../Shared/elements.js';
import { counted } from '../Shared/words.js';

/**
 * Questions that score less than this fraction of the best one are hidden, because lunr finds every question that contains any of the
 * words.
 */
const leastOfBest = 0.3;

let turn = 0;

async function narrow(form: HTMLFormElement, query: string): Promise<void> {
  const own = ++turn;
  const scores = query.trim() === '' ? undefined : await scoresOf(form, query);
  if (own !== turn) return;
  const best = Math.max(0, ...scores?.values() ?? []);
  let count = 0;
  for (const question of refs(document, 'question')) {
    question.hidden = scores !== undefined && (scores.get(question) ?? 0) <= best * leastOfBest;
    if (!question.hidden) count++;
  }
  for (const topic of refs(document, 'topic')) topic.hidden = [...refs(topic, 'question')].every(question => question.hidden);
  ref(form, 'status').textContent = scores === undefined ? '' : counted(form, count);
}

async function scoresOf(form: HTMLFormElement, query: string): Promise<Map<Element, number>> {
  const matches = (await libraryOf(form).engine()).search(query, 0);
  const questions = new Map([...refs(document, 'question')].map(question => [question.querySelector('a')?.pathname ?? '', question]));
  const scores = new Map<Element, number>();
  for (const { sections, score } of matches) {
    const question = questions.get((form.dataset['search'] ?? '') + (sections[0]?.section.address ?? '').replace(/#.*$/, ''));
    if (question !== undefined) scores.set(question, score);
  }
  return scores;
}

/** Brings the box to life. */
export function start(form: HTMLFormElement, input: HTMLInputElement): void {
  void libraryOf(form).engine().catch(() => undefined);
  const narrowed = (): void => void narrow(form, input.value).catch(() => undefined);
  input.addEventListener('input', narrowed);
  if (input.value) narrowed();
}
