import type { Definition } from '../Checklist/Engine/definition.js';
import { write } from '../LeadTools/csv.js';
import { Listing } from '../LeadTools/listing.js';
import { Names, keyOf } from '../LeadTools/names.js';
import { run } from '../LeadTools/pausing.js';
import { readPeople } from '../LeadTools/reading.js';
import type { Person, Reading, Vocabulary } from '../LeadTools/reading.js';
import { onSource } from '../LeadTools/source.js';
import { Preview } from '../LeadTools/preview.js';
import { download } from '../Shared/downloading.js';
import { onAction, ref, refs, show } from '../Shared/elements.js';
import { sorted } from '../Shared/floor.js';
import { printOnly } from '../Shared/printing.js';
import { say, wordsOf } from '../Shared/words.js';
import { arrange } from './arranging.js';
import { arrangeAround, change } from './changing.js';
import { Fitting } from './fitting.js';
import type { Arrangement } from './groups.js';
import { withCodes } from './joining.js';
import { ResultView } from './result.js';

/** The most people: more than any programme pairs at once, and still calculated in seconds. */
const mostPeople = 400;

interface State { readonly fitting: Fitting; readonly arrangement: Arrangement }

/** The pairs who must not be together, one a line; a line that names someone unknown is told and stops the matching. */
function bansIn(text: string, names: Names): { bans: [string, string][]; wrong: number[] } {
  const bans: [string, string][] = [];
  const wrong: number[] = [];
  text.split(/\r?\n/).forEach((line, i) => {
    if (!line.trim()) return;
    const sides = line.split(/[;|\t]/).map((side) => names.find(side, () => false));
    if (sides.length !== 2 || sides.some((side) => !side.found.length || side.unknown.length)) wrong.push(i + 1);
    else for (const a of sides[0]!.found) for (const b of sides[1]!.found) if (a !== b) bans.push([a, b]);
  });
  return { bans, wrong };
}

class MatchTool {
  readonly #tool: HTMLElement;
  readonly #definition: Definition;
  readonly #vocabulary: Vocabulary;
  readonly #listing: Listing;
  readonly #view: ResultView;
  readonly #preview: Preview;
  #now: State | null = null;
  /** Counts the runs, so that an outdated one shows nothing. */
  #turn = 0;

  constructor(tool: HTMLElement) {
    this.#tool = tool;
    this.#definition = JSON.parse(ref(tool, 'definition').textContent ?? '') as Definition;
    this.#vocabulary = JSON.parse(ref(tool, 'vocabulary').textContent ?? '') as Vocabulary;
    this.#listing = new Listing(tool);
    this.#view = new ResultView(tool);
    this.#preview = new Preview(tool, this.#vocabulary.form);
    onSource(tool, (source) => this.#preview.open(source), () => void this.#match());
    for (const deed of ['swap', 'join', 'remove'] as const) onAction(tool, deed, () => this.#change(deed));
    onAction(tool, 'export', () => download('pairs.csv', 'text/csv', write(this.#view.rows(this.#now))));
    onAction(tool, 'save-mails', () => void this.#saveMails());
    onAction(tool, 'print', () => printOnly(ref(tool, 'groups')));
    onAction(tool, 'save-cards', (button) => void this.#saveCards(button.dataset['file']!));
    onAction(tool, 'save-workbook', (button) => void this.#saveWorkbook(button.dataset['file']!));
    for (const field of ref(tool, 'email-fields').querySelectorAll('input'))
      field.addEventListener('change', () => void this.#view.show(this.#now));
  }

  async #match(): Promise<void> {
    const turn = ++this.#turn;
    const isOvertaken = (): boolean => turn !== this.#turn;
    for (const name of ['failed', 'no-columns']) show(this.#tool, name, false);
    show(this.#tool, 'busy', true);
    try {
      const list = await this.#preview.ready();
      const reading = await readPeople(list, this.#definition, this.#vocabulary, {
        most: mostPeople, needsCode: false, strangersAreOutside: ref<HTMLInputElement>(this.#tool, 'strangers').checked,
      });
      if (isOvertaken()) return;
      const next = await this.#arrange(reading);
      if (isOvertaken()) return;
      await this.#show(next, isOvertaken);
    } catch (error) {
      if (isOvertaken()) return;
      await this.#show(null, isOvertaken);
      show(this.#tool, 'failed', true);
      throw error;
    } finally {
      if (!isOvertaken()) show(this.#tool, 'busy', false);
    }
  }

  async #arrange(reading: Reading): Promise<State | null> {
    const unnamed = ref(this.#tool, 'unnamed');
    const people =
      reading.people.map((person) =>
      withCodes(person.name ? person : { ...person, name: wordsOf(unnamed, person.line) }, this.#definition, this.#vocabulary));
    this.#listing.show(reading);
    const names = new Names(people.map((person) => person.name));
    const { bans, wrong } = bansIn(ref<HTMLTextAreaElement>(this.#tool, 'bans').value, names);
    say(ref(this.#tool, 'wrong-bans'), wrong.join(', '));
    show(this.#tool, 'wrong-bans', wrong.length > 0);
    if (wrong.length || people.length < 2) return null;
    // Sorted by name, so that the result does not depend on the order of lines.
    const inOrder = sorted(people, (a, b) => (keyOf(a.name) < keyOf(b.name) ? -1 : 1));
    const { form } = this.#vocabulary;
    const slots = this.#definition.items.filter((item) => item.compare === 'slots').flatMap((item) => item.options.map(([id]) => id));
    const fitting = new Fitting(this.#definition, inOrder, {
      bans, mixedAges: ref<HTMLInputElement>(this.#tool, 'mixed-ages').checked,
      knownTimes: new Set([...slots, ...(form.fields.find((field) => field.id === 'times')?.choices ?? []).map((choice) => choice.id)]),
    });
    await run(fitting.prepare());
    const kept = this.#kept(inOrder);
    return { fitting, arrangement: await run(kept ? arrangeAround(fitting, kept) : arrange(fitting)) };
  }

  /** The groups to keep, by indexes in the new list; null where the lead wants a completely new arrangement. */
  #kept(people: readonly Person[]): number[][] | null {
    if (!this.#now || !ref<HTMLInputElement>(this.#tool, 'keep').checked) return null;
    const { fitting, arrangement } = this.#now;
    const places = new Map(people.map((person, i) => [keyOf(person.name), i]));
    return arrangement.groups.map((group) => group.flatMap((i) => places.get(keyOf(fitting.people[i]!.name)) ?? []));
  }

  async #show(next: State | null, isOvertaken: () => boolean): Promise<void> {
    this.#now = next;
    await this.#view.show(next);
    if (isOvertaken()) return;
    show(this.#tool, 'keep-line', !!next);
    const title = ref(this.#tool, 'result-title');
    title.hidden = false;
    title.focus();
  }

  /** All emails as one archive. What is not filled in is named first; a second press goes on without it. */
  async #saveMails(): Promise<void> {
    if (!this.#now) return;
    const warning = ref(this.#tool, 'open');
    const open = this.#view.open(this.#now).join(', ');
    warning.hidden = true;
    if (open && warning.dataset['named'] !== open) {
      warning.dataset['named'] = open;
      return say(warning, open);
    }
    const [{ zip }, mails] = await Promise.all([import('../Shared/zipping.js'), this.#view.mails(this.#now)]);
    download('emails.zip', 'application/zip', zip(mails));
  }

  async #saveCards(name: string): Promise<void> {
    if (!this.#now) return;
    const [{ zip }, { cardsDocument, documentType }] = await Promise.all([import('../Shared/zipping.js'), import('./cards.js')]);
    download(name, documentType, zip(cardsDocument(this.#view.cards(this.#now), document.documentElement.lang), documentType));
  }

  async #saveWorkbook(name: string): Promise<void> {
    if (!this.#now) return;
    const [{ zip }, { workbookOf, workbookType }] = await Promise.all(
      [import('../Shared/zipping.js'), import('../LeadTools/xlsxWriting.js')]);
    download(name, workbookType, zip(workbookOf(this.#view.rows(this.#now)), workbookType));
  }

  #change(deed: 'swap' | 'join' | 'remove'): void {
    if (!this.#now) return;
    const [a, b] = Array.from(refs<HTMLSelectElement>(this.#tool, 'choice'), (select) => Number(select.value)) as [number, number];
    const arrangement = change(this.#now.fitting, this.#now.arrangement, deed, a, b);
    show(this.#tool, 'refused', !arrangement);
    if (!arrangement) return;
    this.#now = { ...this.#now, arrangement };
    void this.#view.show(this.#now);
  }
}

/** Starts the tool in an element of the page. */
export const start = (tool: HTMLElement): void => void new MatchTool(tool);
