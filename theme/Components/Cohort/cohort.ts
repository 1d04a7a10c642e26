import type { Definition } from '../Checklist/Engine/definition.js';
import { write } from '../LeadTools/csv.js';
import { Listing, onList } from '../LeadTools/listing.js';
import { read } from '../LeadTools/reading.js';
import { download } from '../Shared/downloading.js';
import { onAction, ref, refs, show as reveal } from '../Shared/elements.js';
import { say } from '../Shared/words.js';
import { count } from './counting.js';
import type { Cohort } from './counting.js';

/** More than any programme has, and still read in seconds. */
const mostPeople = 100_000;

const chartHeight = 40;

function start(tool: HTMLElement): void {
  const definition = JSON.parse(ref(tool, 'definition').textContent ?? '') as Definition;
  const listing = new Listing(tool);
  const result = ref(tool, 'result');

  function showSpread(cohort: Cohort): void {
    for (const row of tool.querySelectorAll<HTMLElement>('[data-dimension]')) {
      const fifths = cohort.spread.get(row.dataset['dimension']!) ?? [];
      row.hidden = !fifths.length;
      const most = Math.max(1, ...fifths);
      refs(row, 'fifth').forEach((cell, i) => (cell.textContent = String(fifths[i] ?? 0)));
      row.querySelectorAll('rect').forEach((bar, i) => {
        const height = (chartHeight * (fifths[i] ?? 0)) / most;
        bar.setAttribute('height', String(height));
        bar.setAttribute('y', String(chartHeight - height));
      });
    }
  }

  function show(cohort: Cohort | null, people: number): void {
    result.hidden = !cohort;
    const few = ref(tool, 'too-few');
    few.hidden = !!cohort;
    if (!cohort) {
      say(few, people);
      // What an earlier, larger group left in the tables would tell who is missing now.
      for (const cell of result.querySelectorAll('td:not([data-chart])')) cell.textContent = '';
      for (const bar of result.querySelectorAll('rect')) bar.setAttribute('height', '0');
      return;
    }
    say(ref(tool, 'counted'), cohort.people);
    for (const row of tool.querySelectorAll<HTMLElement>('[data-headline]')) {
      row.querySelector('td')!.textContent = String(cohort.headlines.get(row.dataset['headline']!) ?? 0);
    }
    showSpread(cohort);
    for (const row of tool.querySelectorAll<HTMLElement>('[data-gate]')) row.querySelector('td')!.textContent = String(cohort.gates.get(row.dataset['gate']!) ?? 0);
  }

  onAction(tool, 'export', () => {
    const rows = [...result.querySelectorAll<HTMLTableRowElement>('tr:not([hidden])')]
      .map((row) => [...row.cells].filter((cell) => !cell.hasAttribute('data-chart')).map((cell) => cell.textContent?.trim() ?? ''));
    download('cohort.csv', 'text/csv', write(rows));
  });

  onList(tool, (text) => {
    reveal(tool, 'busy', true);
    void read(text, definition, mostPeople).then(async (reading) => {
      const cohort = await count(definition, reading.people);
      reveal(tool, 'busy', false);
      listing.show(reading);
      show(cohort, reading.people.length);
      const heading = ref(tool, 'result-title');
      heading.hidden = false;
      heading.focus();
    });
  });
}

refs(document, 'cohort').forEach(start);
