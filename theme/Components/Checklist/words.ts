import type { Answer, Answers, Item } from './Engine/definition.js';
import type { Session } from './session.js';

/** Stands where there is no answer. */
const none = '–';

/** One person's answer in the words of the page's language. */
export function wordsOf(session: Session, item: Item, answers: Answers): string {
  const answer: Answer | undefined = Object.hasOwn(answers, item.id) ? answers[item.id] : null;
  if (!answer) return none;
  const ids = typeof answer === 'string' ? [answer] : Array.isArray(answer) ? answer : [];
  return labels(session, item, ids as string[]);
}

/** Options in the words that stand beside them. */
export const labels = (session: Session, item: Item, ids: readonly string[]): string =>
  ids.map((id) => session.form.labelOf(item.id, id)).filter(Boolean).join(', ') || none;
