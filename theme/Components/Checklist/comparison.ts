import { compare, inCommon, meets, stricter } from './Engine/comparing.js';
import type { Outcome } from './Engine/comparing.js';
import type { Answers, Item } from './Engine/definition.js';
import { draw, fill, maybe, painted, part, show } from './parts.js';
import type { Session } from './session.js';
import { labels, wordsOf } from './words.js';

const order: readonly Outcome[] = ['conflict', 'differ', 'discuss', 'match', 'unanswered'];
/** Shows two people's answers held against each other: what must be settled first, then what differs most, then what meets. */
export function showComparison(session: Session, mine: Answers, theirs: Answers): void {
  const { root, definition } = session;
  clearComparison(root);
  const home = part(root, 'comparison');
  const result = compare(definition, mine, theirs);
  for (const outcome of order) {
    const section = home.querySelector<HTMLElement>(`[data-outcome="${outcome}"]`)!;
    const items = definition.items.filter((_, i) => result.items[i]!.outcome === outcome);
    section.hidden = items.length === 0;
    for (const item of items) part(section, 'compared').append(showItem(session, item, outcome, mine, theirs));
  }
  fill(home, 'both', result.bothAnswered);
  show(home, 'conflicted', result.conflicts.length > 0);
  show(home, 'contacts', result.conflicts.length > 0);
  show(home, 'agreement-total', result.agreement.shown !== null);
  fill(home, 'agreement', result.agreement.shown ?? '');
  for (const dimension of result.dimensions) {
    const entry = home.querySelector<HTMLElement>(`[data-agreement="${CSS.escape(dimension.id)}"]`);
    if (!entry) continue;
    entry.hidden = dimension.shown === null;
    fill(entry, 'part', dimension.shown ?? '');
    draw(entry, dimension.den ? (100 * dimension.num!) / dimension.den : 0);
  }
  const agree = home.querySelector<HTMLElement>('[data-act="agree"]');
  if (agree) agree.onclick = () => void Promise.all([import('./agreement.js'), painted()]).then(([{ fillAgreement }]) => fillAgreement(session, mine, theirs));
}

function showItem(session: Session, item: Item, outcome: Outcome, mine: Answers, theirs: Answers): HTMLElement {
  const entry = session.root.querySelector<HTMLElement>(`[data-compared="${CSS.escape(item.id)}"]`)!;
  fill(entry, 'mine', wordsOf(session, item, mine));
  fill(entry, 'theirs', wordsOf(session, item, theirs));
  if (item.compare === 'complement') {
    fill(entry, 'mine-meets', labels(session, item, meets(item, mine, theirs)));
    fill(entry, 'theirs-meets', labels(session, item, meets(item, theirs, mine)));
  }
  const common = outcome === 'match' ? inCommon(item, mine, theirs) : [];
  show(entry, 'common', common.length > 0);
  fill(entry, 'common', labels(session, item, common));
  // Where there is one answer for both, repeating it twice says nothing.
  const isOne = common.length > 0 && !item.many;
  show(entry, 'mine', !isOne);
  show(entry, 'theirs', !isOne);
  const holds = outcome === 'discuss' || outcome === 'differ' ? stricter(item, mine, theirs) : null;
  show(entry, 'stricter', holds !== null);
  fill(entry, 'stricter', holds === null ? '' : labels(session, item, [holds]));
  show(entry, 'gate-advice', outcome === 'conflict');
  show(entry, 'prompt', outcome === 'differ' || outcome === 'discuss' || outcome === 'conflict');
  return entry;
}

/** Takes every answer out of the comparison again. */
export function clearComparison(root: HTMLElement): void {
  const home = maybe(root, 'comparison');
  if (!home) return;
  const pool = part(root, 'pool');
  for (const entry of home.querySelectorAll<HTMLElement>('[data-compared]')) {
    pool.append(entry);
    for (const gap of entry.querySelectorAll('[data-slot]')) gap.textContent = '';
  }
  const agreement = maybe(home, 'agreement');
  if (!agreement) return;
  agreement.hidden = true;
  for (const field of agreement.querySelectorAll('textarea')) field.value = '';
  for (const wishes of agreement.querySelectorAll<HTMLElement>('.wishes')) wishes.textContent = '';
}
