import { sorted } from '../Shared/floor.js';
import { compare, inCommon, meets, stricter } from './Engine/comparing.js';
import type { CompareResult, Outcome } from './Engine/comparing.js';
import { answerGate } from './Engine/definition.js';
import type { Answers, Item } from './Engine/definition.js';
import { longDate } from '../Shared/dates.js';
import { fill, maybeRef, painted, ref, refs, show } from '../Shared/elements.js';
import type { Session } from './session.js';
import { labels, whoIs, wordsOf } from './words.js';

const order: readonly Outcome[] = ['conflict', 'differ', 'discuss', 'may-fit', 'match', 'unanswered'];

/** Whether an item's conflict is one that says stop or pause, which the absence of a common hour does not. */
const isUrgent = (item: Item): boolean => ['stop', 'pause'].includes(answerGate(item)?.level ?? '');

/** Shows the comparison of two people's answers: what must be settled first, then what differs most, then what agrees. */
export function showComparison(session: Session, mine: Answers, theirs: Answers): void {
  const { root, definition } = session;
  clearComparison(root);
  const home = ref(root, 'comparison');
  const result = compare(definition, mine, theirs);
  const outcomeOf = new Map(result.items.map((item) => [item.id, item.outcome]));
  const isStopped = definition.items.some((item) => outcomeOf.get(item.id) === 'conflict' && isUrgent(item));
  for (const outcome of order) {
    const section = home.querySelector<HTMLElement>(`[data-outcome="${outcome}"]`)!;
    const items = definition.items.filter((item) => outcomeOf.get(item.id) === outcome);
    // Where a pair should not begin, help comes first and nothing else encourages it to continue.
    section.hidden = items.length === 0 || (isStopped && outcome !== 'conflict');
    for (const item of sorted(items, (a, b) => Number(isUrgent(b)) - Number(isUrgent(a))))
      ref(section, 'compared').append(showItem(session, item, outcome, mine, theirs));
  }
  root.toggleAttribute('data-urgent', isStopped);
  fill(home, 'today', longDate(new Date()));
  showSummary(home, result, isStopped);
  const names = [...home.querySelectorAll<HTMLInputElement>('[data-name]')];
  for (const input of names) input.oninput = () => showNames(session, mine, theirs);
  showNames(session, mine, theirs);
  const agree = home.querySelector<HTMLElement>('[data-action="agree"]');
  if (agree) agree.onclick = () =>
    session.needs(Promise.all([import('./agreement.js'), painted()]), ([{ fillAgreement }]) => fillAgreement(session, mine, theirs));
}

function showSummary(home: HTMLElement, result: CompareResult, isStopped: boolean): void {
  fill(home, 'both', result.bothAnswered);
  fill(home, 'match', result.counts.match);
  fill(home, 'discuss', result.counts.discuss + result.counts['may-fit']);
  fill(home, 'differ', result.counts.differ);
  show(home, 'conflicted', result.conflicts.length > 0);
  show(home, 'contacts', isStopped);
  for (const name of ['summary', 'dated', 'names', 'to-agreement']) show(home, name, !isStopped);
}

/** Whose answer is whose, by name where the two have written their names; and what "me" and "you" mean in each one's answers. */
function showNames(session: Session, mine: Answers, theirs: Answers): void {
  const home = ref(session.root, 'comparison');
  for (const whose of ['mine', 'theirs'] as const) fill(home, `who-${whose}`, whoIs(session, whose));
  for (const item of session.definition.items) {
    const entry = home.querySelector<HTMLElement>(`[data-compared="${CSS.escape(item.id)}"]`)!;
    fill(entry, 'mine', wordsOf(session, item, mine, 'mine'));
    fill(entry, 'theirs', wordsOf(session, item, theirs, 'theirs'));
  }
}

function showItem(session: Session, item: Item, outcome: Outcome, mine: Answers, theirs: Answers): HTMLElement {
  const entry = session.root.querySelector<HTMLElement>(`[data-compared="${CSS.escape(item.id)}"]`)!;
  if (item.compare === 'complement') {
    fill(entry, 'mine-meets', labels(session, item, meets(item, mine, theirs)));
    fill(entry, 'theirs-meets', labels(session, item, meets(item, theirs, mine)));
  }
  const common = outcome === 'match' || outcome === 'may-fit' ? inCommon(item, mine, theirs) : [];
  show(entry, 'common', common.length > 0);
  fill(entry, 'common', labels(session, item, common));
  // Where both gave the same single answer, it is shown once.
  const isOne = common.length > 0 && !item.many;
  show(entry, 'mine', !isOne);
  show(entry, 'theirs', !isOne);
  const holds = outcome === 'discuss' || outcome === 'differ' ? stricter(item, mine, theirs) : null;
  show(entry, 'stricter', holds !== null);
  fill(entry, 'stricter', holds === null ? '' : labels(session, item, [holds]));
  show(entry, 'gate-advice', outcome === 'conflict');
  show(entry, 'prompt', outcome !== 'match' && outcome !== 'unanswered');
  return entry;
}

/** Removes every answer and every name from the comparison. */
export function clearComparison(root: HTMLElement): void {
  const home = maybeRef(root, 'comparison');
  if (!home) return;
  const pool = ref(root, 'pool');
  for (const entry of home.querySelectorAll<HTMLElement>('[data-compared]')) {
    pool.append(entry);
    for (const gap of entry.querySelectorAll('[data-slot]')) gap.textContent = '';
  }
  for (const input of home.querySelectorAll<HTMLInputElement>('[data-name]')) input.value = '';
  const agreement = maybeRef(home, 'agreement');
  if (!agreement) return;
  agreement.hidden = true;
  for (const field of agreement.querySelectorAll('textarea')) field.value = '';
  for (const wishes of refs(agreement, 'wishes')) wishes.textContent = '';
}
