import { sorted } from '../Shared/floor.js';
import type { Definition } from '../Checklist/Engine/definition.js';
import { write } from '../LeadTools/csv.js';
import { Listing, onList } from '../LeadTools/listing.js';
import { run } from '../LeadTools/pausing.js';
import { keyOf, read } from '../LeadTools/reading.js';
import type { Fault, Person, Reading } from '../LeadTools/reading.js';
import { download } from '../Shared/downloading.js';
import { onAction, ref, refs, show } from '../Shared/elements.js';
import { say, wordsOf } from '../Shared/words.js';
import { arrange, change } from './arranging.js';
import type { Arrangement } from './arranging.js';
import { Fitting } from './fitting.js';
import { ResultView } from './result.js';

/** Enough for a programme, and still exact in under two seconds. */
const mostPeople = 200;

/** Names that a list does not know are most likely misspelt, and a ban that is not understood must not be passed over. */
function checkNames(reading: Reading, all: ReadonlySet<string>): Reading {
  const isUnknown = (person: Person): boolean => person.avoid.some((name) => !all.has(name));
  const faults: Fault[] = reading.people.filter(isUnknown).map((person) => ({ line: person.line, reason: 'avoid', text: person.avoid.join('; ') }));
  return {
    people: reading.people.filter((person) => !isUnknown(person)),
    faults: [...reading.faults, ...faults].sort((a, b) => a.line - b.line),
  };
}

/** The pairs who must not be together, one a line; a line that names someone unknown is told and stops the matching. */
function bansIn(text: string, all: ReadonlySet<string>): { bans: [string, string][]; wrong: number[] } {
  const bans: [string, string][] = [];
  const wrong: number[] = [];
  text.split(/\r?\n/).forEach((line, i) => {
    if (!line.trim()) return;
    const names = line.split(/[;|\t]/).map(keyOf);
    if (names.length === 2 && names.every((name) => all.has(name))) bans.push([names[0]!, names[1]!]);
    else wrong.push(i + 1);
  });
  return { bans, wrong };
}

function start(tool: HTMLElement): void {
  const definition = JSON.parse(ref(tool, 'definition').textContent ?? '') as Definition;
  const listing = new Listing(tool);
  const view = new ResultView(tool);
  const unnamed = ref(tool, 'unnamed');
  let now: { fitting: Fitting; arrangement: Arrangement } | null = null;

  async function match(text: string): Promise<void> {
    show(tool, 'busy', true);
    const whole = await read(text, definition, mostPeople);
    const named = whole.people.map((person) => (person.name ? person : { ...person, name: wordsOf(unnamed, person.line) }));
    const known = new Set(named.map((person) => keyOf(person.name)));
    const reading = checkNames({ ...whole, people: named }, known);
    listing.show(reading);
    const { bans, wrong } = bansIn(ref<HTMLTextAreaElement>(tool, 'bans').value, known);
    say(ref(tool, 'wrong-bans'), wrong.join(', '));
    show(tool, 'wrong-bans', wrong.length > 0);
    now = null;
    if (!wrong.length && reading.people.length > 1) {
      // By name, so that the order of the lines changes nothing.
      const people = sorted(reading.people, (a, b) => (keyOf(a.name) < keyOf(b.name) ? -1 : 1));
      const fitting = new Fitting(definition, people, bans);
      await run(fitting.prepare());
      now = { fitting, arrangement: await run(arrange(fitting)) };
    }
    show(tool, 'busy', false);
    view.show(now);
    const after = ref(tool, 'result-title');
    after.hidden = false;
    after.focus();
  }

  for (const deed of ['swap', 'join', 'remove'] as const) onAction(tool, deed, () => {
    if (!now) return;
    const [a, b] = Array.from(refs<HTMLSelectElement>(tool, 'choice'), (select) => Number(select.value)) as [number, number];
    const arrangement = change(now.fitting, now.arrangement, deed, a, b);
    show(tool, 'refused', !arrangement);
    if (!arrangement) return;
    now = { ...now, arrangement };
    view.show(now);
  });
  onAction(tool, 'export', () => download('pairs.csv', 'text/csv', write(view.rows())));
  for (const field of ref(tool, 'email-fields').querySelectorAll('input')) field.addEventListener('change', () => view.show(now));
  onList(tool, (text) => void match(text));
}

refs(document, 'match').forEach(start);
