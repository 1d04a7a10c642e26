import type { Definition } from '../Checklist/Engine/definition.js';
import { columnsOf } from '../LeadTools/columns.js';
import { write } from '../LeadTools/csv.js';
import { Listing } from '../LeadTools/listing.js';
import { columnsIn, readPeople } from '../LeadTools/reading.js';
import type { Vocabulary } from '../LeadTools/reading.js';
import { onSource } from '../LeadTools/source.js';
import type { Source } from '../LeadTools/source.js';
import { download } from '../Shared/downloading.js';
import { onAction, ref, refs, show as reveal } from '../Shared/elements.js';
import { printOnly } from '../Shared/printing.js';
import { reachWhereItScrolls } from '../Shared/scrolling.js';
import { say } from '../Shared/words.js';
import { Batches } from './batches.js';
import { areSeveral, count, joinSmall } from './counting.js';
import type { Cohort } from './counting.js';

/** More than any programme has, and still read in seconds. */
const mostPeople = 100_000;

const chartHeight = 40;

class CohortTool {
  readonly #tool: HTMLElement;
  readonly #definition: Definition;
  readonly #vocabulary: Vocabulary;
  readonly #listing: Listing;
  readonly #batches = new Batches();
  readonly #result: HTMLElement;
  #source: Source = '';

  constructor(tool: HTMLElement) {
    this.#tool = tool;
    this.#definition = JSON.parse(ref(tool, 'definition').textContent ?? '') as Definition;
    this.#vocabulary = JSON.parse(ref(tool, 'vocabulary').textContent ?? '') as Vocabulary;
    this.#listing = new Listing(tool);
    this.#result = ref(tool, 'result');
    reachWhereItScrolls(ref(tool, 'spread-frame'));
    onAction(tool, 'print', () => printOnly(tool));
    onAction(tool, 'export', () => this.#export());
    onSource(tool, (next) => (this.#source = next), () => {
      reveal(tool, 'busy', true);
      reveal(tool, 'failed', false);
      void this.#run(this.#source).catch(() => reveal(tool, 'failed', true)).finally(() => reveal(tool, 'busy', false));
    });
  }

  async #run(from: Source): Promise<void> {
    const tool = this.#tool;
    const { form } = this.#vocabulary;
    const list = typeof from === 'string' ? await columnsIn(from, form) : { columns: columnsOf(from, form), faults: [] };
    const sameCodes = ref<HTMLInputElement>(tool, 'same-codes').checked;
    const reading = await readPeople(list, this.#definition, this.#vocabulary, { most: mostPeople, needsCode: true, sameCodes });
    this.#listing.show(reading);
    reveal(tool, 'same-codes-line', sameCodes || reading.faults.some((fault) => fault.reason === 'double'));
    const { batch, waiting, before } = this.#batches.close(reading.people);
    // If only the same codes were given again, what was shown for them stays.
    if (batch || !before || waiting) this.#show(batch && await count(this.#definition, batch), waiting, before);
    const heading = ref(tool, 'result-title');
    heading.hidden = false;
    heading.focus();
  }

  #show(cohort: Cohort | null, waiting: number, before: number): void {
    const tool = this.#tool;
    this.#result.hidden = !cohort;
    for (const name of ['later', 'too-few']) reveal(tool, name, false);
    if (!cohort) {
      say(ref(tool, before ? 'later' : 'too-few'), waiting);
      // Clears the tables of an earlier, larger group, which would reveal who is missing now.
      for (const cell of this.#result.querySelectorAll('td:not([data-chart])')) cell.textContent = '';
      for (const bar of this.#result.querySelectorAll('rect')) bar.setAttribute('height', '0');
      return;
    }
    say(ref(tool, 'counted'), cohort.people);
    reveal(tool, 'own-batch', before > 0);
    const rows = [...tool.querySelectorAll<HTMLElement>('[data-headline]')];
    this.#fill(rows.map((row) => row.querySelector('td')!), rows.map((row) => cohort.headlines.get(row.dataset['headline']!) ?? 0));
    this.#showSpread(cohort);
    for (const row of tool.querySelectorAll<HTMLElement>('[data-gate]')) {
      const isTold = areSeveral(cohort.gates.get(row.dataset['gate']!) ?? 0, cohort.people);
      row.querySelector('td')!.textContent = ref(tool, isTold ? 'several' : 'untold').textContent;
    }
  }

  #showSpread(cohort: Cohort): void {
    for (const row of this.#tool.querySelectorAll<HTMLElement>('[data-dimension]')) {
      const parts = cohort.spread.get(row.dataset['dimension']!) ?? [];
      row.hidden = !parts.length;
      if (!parts.length) continue;
      const heights = this.#fill([...refs(row, 'fifth')], parts).slice(1).map((number) => number ?? 0);
      const most = Math.max(1, ...heights);
      row.querySelectorAll('rect').forEach((bar, i) => {
        const height = (chartHeight * (heights[i] ?? 0)) / most;
        bar.setAttribute('height', String(height));
        bar.setAttribute('y', String(chartHeight - height));
      });
    }
  }

  /** Fills cells that are side by side; a number that is counted together with its neighbour is replaced by words. */
  #fill(cells: readonly Element[], numbers: readonly number[]): (number | null)[] {
    const joined = joinSmall(numbers);
    const merged = ref(this.#tool, 'merged').textContent;
    cells.forEach((cell, i) => (cell.textContent = joined[i] === null ? merged : String(joined[i])));
    return joined;
  }

  #export(): void {
    const rows = [...this.#result.querySelectorAll<HTMLTableRowElement>('tr:not([hidden])')]
      .map((row) => [...row.cells].filter((cell) => !cell.hasAttribute('data-chart')).map((cell) => cell.textContent?.trim() ?? ''));
    download('cohort.csv', 'text/csv', write(rows));
  }
}

/** Starts the tool in an element of the page. */
export const start = (tool: HTMLElement): void => void new CohortTool(tool);
