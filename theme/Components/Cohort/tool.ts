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
import { say } from '../Shared/words.js';
import { Batches } from './batches.js';
import { areSeveral, count, joinSmall } from './counting.js';
import type { Cohort } from './counting.js';

/** More than any programme has, and still read in seconds. */
const mostPeople = 100_000;

const chartHeight = 40;

/** Starts the tool in an element of the page. */
export function start(tool: HTMLElement): void {
  const definition = JSON.parse(ref(tool, 'definition').textContent ?? '') as Definition;
  const vocabulary = JSON.parse(ref(tool, 'vocabulary').textContent ?? '') as Vocabulary;
  const listing = new Listing(tool);
  const batches = new Batches();
  const result = ref(tool, 'result');

  const merged = ref(tool, 'merged');

  /** Fills cells that lie side by side; one that is counted with its neighbour says so. */
  function fill(cells: readonly Element[], numbers: readonly number[]): (number | null)[] {
    const joined = joinSmall(numbers);
    cells.forEach((cell, i) => (cell.textContent = joined[i] === null ? merged.textContent : String(joined[i])));
    return joined;
  }

  function showSpread(cohort: Cohort): void {
    for (const row of tool.querySelectorAll<HTMLElement>('[data-dimension]')) {
      const parts = cohort.spread.get(row.dataset['dimension']!) ?? [];
      row.hidden = !parts.length;
      if (!parts.length) continue;
      const heights = fill([...refs(row, 'fifth')], parts).slice(1).map((number) => number ?? 0);
      const most = Math.max(1, ...heights);
      row.querySelectorAll('rect').forEach((bar, i) => {
        const height = (chartHeight * (heights[i] ?? 0)) / most;
        bar.setAttribute('height', String(height));
        bar.setAttribute('y', String(chartHeight - height));
      });
    }
  }

  function show(cohort: Cohort | null, waiting: number, before: number): void {
    result.hidden = !cohort;
    const few = ref(tool, before ? 'later' : 'too-few');
    for (const name of ['later', 'too-few']) reveal(tool, name, false);
    if (!cohort) {
      say(few, waiting);
      // Clears the tables of an earlier, larger group, which would reveal who is missing now.
      for (const cell of result.querySelectorAll('td:not([data-chart])')) cell.textContent = '';
      for (const bar of result.querySelectorAll('rect')) bar.setAttribute('height', '0');
      return;
    }
    say(ref(tool, 'counted'), cohort.people);
    reveal(tool, 'own-batch', before > 0);
    const rows = [...tool.querySelectorAll<HTMLElement>('[data-headline]')];
    fill(rows.map((row) => row.querySelector('td')!), rows.map((row) => cohort.headlines.get(row.dataset['headline']!) ?? 0));
    showSpread(cohort);
    for (const row of tool.querySelectorAll<HTMLElement>('[data-gate]')) {
      const isTold = areSeveral(cohort.gates.get(row.dataset['gate']!) ?? 0, cohort.people);
      row.querySelector('td')!.textContent = ref(tool, isTold ? 'several' : 'untold').textContent;
    }
  }

  onAction(tool, 'print', () => printOnly(tool));
  onAction(tool, 'export', () => {
    const rows = [...result.querySelectorAll<HTMLTableRowElement>('tr:not([hidden])')]
      .map((row) => [...row.cells].filter((cell) => !cell.hasAttribute('data-chart')).map((cell) => cell.textContent?.trim() ?? ''));
    download('cohort.csv', 'text/csv', write(rows));
  });

  let source: Source = '';
  onSource(tool, (next) => (source = next), () => {
    reveal(tool, 'busy', true);
    reveal(tool, 'failed', false);
    void run(source).catch(() => reveal(tool, 'failed', true)).finally(() => reveal(tool, 'busy', false));
  });

  async function run(from: Source): Promise<void> {
    const { form } = vocabulary;
    const list = typeof from === 'string' ? await columnsIn(from, form) : { columns: columnsOf(from, form), faults: [] };
    const sameCodes = ref<HTMLInputElement>(tool, 'same-codes').checked;
    const reading = await readPeople(list, definition, vocabulary, { most: mostPeople, needsCode: true, sameCodes });
    listing.show(reading);
    reveal(tool, 'same-codes-line', sameCodes || reading.faults.some((fault) => fault.reason === 'double'));
    const { batch, waiting, before } = batches.close(reading.people);
    // The same codes once more: what was shown for them still stands.
    if (!batch && before && !waiting) return end();
    show(batch && await count(definition, batch), waiting, before);
    end();
  }

  function end(): void {
    const heading = ref(tool, 'result-title');
    heading.hidden = false;
    heading.focus();
  }
}
