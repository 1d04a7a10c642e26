import { encode } from './Engine/codes.js';
import { inCommon, meets, outcomeOf } from './Engine/comparing.js';
import type { Answers, Item } from './Engine/definition.js';
import { onAction, ref } from '../Shared/elements.js';
import { filled as filledWords } from '../Shared/words.js';
import type { Session } from './session.js';
import { labels, whoIs, wordsOf } from './words.js';
import type { Whose } from './words.js';

const prepared = new WeakSet<Element>();

/** The argument of a field for one of the two names: <?# Field "Name" name.first /?>. */
const name = 'name';

/** One line of the agreement: the text filled in, and the notes above it. */
interface Line {
  readonly filled: string[];
  readonly wishes: string[];
}

/**
 * Fills in the agreement: where answers agree, their words are written in; where they differ, the line stays blank with both wishes above
 * it.
 */
export function fillAgreement(session: Session, mine: Answers, theirs: Answers): void {
  const home = ref(session.root, 'agreement');
  const isMineFirst = isFirst(session, mine, theirs);
  for (const row of home.querySelectorAll<HTMLElement>('[data-fills]')) {
    const line: Line = { filled: [], wishes: [] };
    for (const reference of row.dataset['fills']!.split(' ').filter(Boolean)) {
      const [id, place] = reference.split('.');
      const whose = place && ((place === 'first') === isMineFirst ? 'mine' : 'theirs');
      const item = session.definition.items.find((candidate) => candidate.id === id);
      if (id === name) writeName(session, whose, line);
      else if (item) write(session, item, whose, mine, theirs, line);
    }
    row.querySelector('textarea')!.value = line.filled.join('; ');
    const above = ref(row, 'wishes');
    above.textContent = line.wishes.join('\n');
    above.hidden = line.wishes.length === 0;
  }
  home.hidden = false;
  home.closest('.agreement-form')?.classList.add('filled');
  if (!prepared.has(home)) {
    prepared.add(home);
    onAction(home, 'print-agreement', () => printOnly());
  }
  home.querySelector('textarea')?.focus();
}

/**
 * Whether the reader is the agreement's first person: on one device whoever answered first; on two the one whose code comes first in the
 * alphabet, so that both sheets name the same person first.
 */
const isFirst = ({ isOneDevice, definition }: Session, mine: Answers, theirs: Answers): boolean =>
  isOneDevice || encode(definition, mine) <= encode(definition, theirs);

/** Only a name that was typed: "you" would mean the other person to the partner, who keeps the same sheet. */
function writeName(session: Session, whose: Whose | '' | undefined, { filled }: Line): void {
  const field = ref(session.root, 'comparison').querySelector<HTMLInputElement>(`[data-name="${whose}"]`);
  if (field?.value.trim()) filled.push(field.value.trim());
}

function write(session: Session, item: Item, whose: Whose | '' | undefined, mine: Answers, theirs: Answers,
  { filled, wishes }: Line): void {
  if (whose) {
    // What one wants to learn is what they seek and the other offers.
    const ids = whose === 'mine' ? meets(item, theirs, mine) : meets(item, mine, theirs);
    if (ids.length) filled.push(labels(session, item, ids));
    return;
  }
  const { wishes: both, slots } = ref(session.root, 'agreement').dataset as Record<'wishes' | 'slots', string>;
  const outcome = outcomeOf(item, mine, theirs);
  if (outcome === 'unanswered') return;
  const common = inCommon(item, mine, theirs);
  if (outcome === 'may-fit') wishes.push(filledWords(slots, labels(session, item, common)));
  else if (outcome === 'match' && common.length) filled.push(labels(session, item, common));
  else if (outcome === 'match' && item.compare === 'turns') filled.push(wordsOf(session, item, mine, 'mine'));
  else {
    const words = [whoIs(session, 'mine'), wordsOf(session, item, mine, 'mine'), whoIs(session, 'theirs'),
      wordsOf(session, item, theirs, 'theirs')];
    wishes.push(filledWords(both, ...words));
  }
}

/** Prints the agreement without the comparison above it. */
function printOnly(): void {
  document.documentElement.dataset['printing'] = 'agreement';
  addEventListener('afterprint', () => delete document.documentElement.dataset['printing'], { once: true });
  print();
}
