import { hasOwn } from '../Shared/floor.js';
import type { Answer, Answers, Item } from './Engine/definition.js';
import { maybeRef } from '../Shared/elements.js';
import type { Session } from './session.js';

/** Shown where there is no answer. */
const none = '–';

/** Which of the two people, from the reader's point of view; on a shared device, the first and the second. */
export type Whose = 'mine' | 'theirs';

const other: Readonly<Record<Whose, Whose>> = { mine: 'theirs', theirs: 'mine' };

/** A person's name as the two wrote it, or the word for them: "you", "your partner", "the first person". */
export function whoIs(session: Session, whose: Whose): string {
  const home = maybeRef(session.root, 'comparison')!;
  const name = home.querySelector<HTMLInputElement>(`[data-name="${whose}"]`)?.value.trim();
  return name || home.dataset[session.isOneDevice ? { mine: 'first', theirs: 'second' }[whose] : whose]!;
}

/** One person's answer in the words of the page's language. "Me" and "you" in it become the person meant, from the reader's side. */
export function wordsOf(session: Session, item: Item, answers: Answers, whose: Whose): string {
  const answer: Answer | undefined = hasOwn(answers, item.id) ? answers[item.id] : null;
  if (answer === 'me') return whoIs(session, whose);
  if (answer === 'you') return whoIs(session, other[whose]);
  if (!answer) return none;
  const ids = typeof answer === 'string' ? [answer] : Array.isArray(answer) ? answer : [];
  return labels(session, item, ids as string[]);
}

/** The labels of options. */
export const labels = (session: Session, item: Item, ids: readonly string[]): string =>
  ids.map((id) => session.form.labelOf(item.id, id)).filter(Boolean).join(', ') || none;
