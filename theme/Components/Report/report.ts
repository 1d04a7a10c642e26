import { drawBar, onAction, ref, refs } from '../Shared/elements.js';
import { printOnly } from '../Shared/printing.js';
import { filled, wordsOf } from '../Shared/words.js';
import { read } from './totals.js';
import type { Group, Told } from './totals.js';

const whole = 100;

function groupOf(table: HTMLElement): Group {
  const { title = '', least, overlapping } = table.dataset;
  return { title, lines: [...refs(table, 'line')].map((row) => row.dataset['title'] ?? ''), least: Number(least),
    isOverlapping: Boolean(overlapping) };
}

/** Shows a group's numbers, each with a bar relative to the greatest. */
function fillIn(table: HTMLElement, numbers: ReadonlyMap<string, Told> | undefined): void {
  table.hidden = !numbers;
  const most = Math.max(1, ...[...(numbers ?? [])].map(([, told]) => told ?? 0));
  for (const row of refs(table, 'line')) {
    const told = numbers?.get(row.dataset['title'] ?? '');
    row.hidden = told === undefined;
    ref(row, 'number').textContent = told === undefined ? '' : told === null ? table.dataset['hidden'] ?? '' : String(told);
    drawBar(row, (whole * (told ?? 0)) / most);
  }
}

function start(report: HTMLElement): void {
  const [tables, status, title] = [[...refs(report, 'group')], ref(report, 'status'), ref(report, 'title')];
  const words = title.textContent ?? '';
  ref(report, 'form').addEventListener('submit', (event) => {
    event.preventDefault();
    const found = read(ref<HTMLTextAreaElement>(report, 'totals').value, tables.map(groupOf));
    const isRead = typeof found !== 'string';
    status.textContent = isRead ? filled(status.dataset['found'] ?? '', found.size)
      : status.dataset[found === 'nothing' ? 'nothing' : 'twoColumns'] ?? '';
    ref(report, 'result').hidden = !isRead;
    tables.forEach((table, i) => fillIn(table, isRead ? found.get(i) : undefined));
    const name = ref<HTMLInputElement>(report, 'name').value.trim();
    title.textContent = name ? `${wordsOf(title)}: ${name}` : words;
    if (isRead) title.focus();
  });
  onAction(report, 'print', () => printOnly(ref(report, 'result')));
}

refs(document, 'report').forEach(start);
