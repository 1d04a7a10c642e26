import { inCommon, meets, outcomeOf } from './Engine/comparing.js';
import type { Answers, Item } from './Engine/definition.js';
import { on, part } from './parts.js';
import type { Session } from './session.js';
import { labels, wordsOf } from './words.js';

const prepared = new WeakSet<Element>();

/** Fills the agreement: what meets is written in, what differs stays blank with both wishes above the line. */
export function fillAgreement(session: Session, mine: Answers, theirs: Answers): void {
  const home = part(session.root, 'agreement');
  for (const row of home.querySelectorAll<HTMLElement>('[data-fills]')) {
    const field = row.querySelector('textarea')!;
    const filled: string[] = [];
    const wishes: string[] = [];
    for (const reference of row.dataset['fills']!.split(' ').filter(Boolean)) {
      const [id, whose] = reference.split('.');
      const item = session.definition.items.find((candidate) => candidate.id === id);
      if (item) write(session, item, whose, mine, theirs, filled, wishes);
    }
    field.value = filled.join('; ');
    const above = row.querySelector<HTMLElement>('.wishes')!;
    above.textContent = wishes.join(' ');
    above.hidden = wishes.length === 0;
  }
  home.hidden = false;
  if (!prepared.has(home)) {
    prepared.add(home);
    on(home, 'print-agreement', () => printOnly(session.root));
  }
  home.querySelector('textarea')?.focus();
}

function write(session: Session, item: Item, whose: string | undefined, mine: Answers, theirs: Answers, filled: string[], wishes: string[]): void {
  const { first, second, wishes: both } = part(session.root, 'agreement').dataset as Record<'first' | 'second' | 'wishes', string>;
  if (whose) {
    // What one wants to learn is what they seek and the other offers.
    const ids = whose === 'first' ? meets(item, theirs, mine) : meets(item, mine, theirs);
    if (ids.length) filled.push(labels(session, item, ids));
    return;
  }
  const outcome = outcomeOf(item, mine, theirs);
  if (outcome === 'unanswered') return;
  const common = inCommon(item, mine, theirs);
  if (outcome === 'match' && common.length) filled.push(labels(session, item, common));
  else if (outcome === 'match' && item.compare === 'turns') filled.push(mine[item.id] === 'me' ? first : second);
  else wishes.push(both.replace('{1}', () => wordsOf(session, item, mine)).replace('{2}', () => wordsOf(session, item, theirs)));
}

/** Prints the agreement without the comparison above it. */
function printOnly(root: HTMLElement): void {
  root.dataset['printing'] = 'agreement';
  addEventListener('afterprint', () => delete root.dataset['printing'], { once: true });
  print();
}
