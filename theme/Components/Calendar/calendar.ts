import { maybeRef, ref, refs } from '../Shared/elements.js';
import { reachWhereItScrolls } from '../Shared/scrolling.js';
import { say } from '../Shared/words.js';
import type { Event } from './icalendar.js';

const dayLength = 86_400_000;
const daysInWeek = 7;

/** Dates are calculated in UTC, where every day has 24 hours, so that no time zone shifts one. */
const plus = (date: Date, days: number): Date => new Date(date.getTime() + days * dayLength);

const iso = (date: Date): string => date.toISOString().slice(0, 10);

/** The Monday of a day's week. */
const monday = (date: Date): Date => plus(date, -((date.getUTCDay() + daysInWeek - 1) % daysInWeek));

/** The days of a step: weeks are counted from 1, and the one before is -1. */
function daysOf(step: DOMStringMap, start: Date): { readonly first: Date; readonly end: Date } {
  const weekday = (week: number): Date => plus(monday(start), daysInWeek * (week > 0 ? week - 1 : week));
  const first = step['onStart'] ? start : weekday(Number(step['week']));
  return { first, end: step['until'] ? plus(weekday(Number(step['until'])), daysInWeek) : plus(first, 1) };
}

function begin(calendar: HTMLElement): void {
  const [start, name] = [ref<HTMLInputElement>(calendar, 'start'), ref<HTMLInputElement>(calendar, 'name')];
  const format = new Intl.DateTimeFormat(
    document.documentElement.dataset['locale'], { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const words = (row: ParentNode, part: string): string => ref(row, part).textContent?.trim() ?? '';

  function show(): void {
    ref(calendar, 'dates').hidden = !start.valueAsDate;
    if (!start.valueAsDate) return;
    say(ref(calendar, 'caption'), name.value.trim(), format.format(start.valueAsDate));
    for (const row of refs(calendar, 'step')) {
      const { first, end } = daysOf(row.dataset, start.valueAsDate);
      ref(row, 'date').textContent = row.dataset['until'] ? `${format.format(first)} – ${format.format(plus(end, -1))}`
        : format.format(first);
    }
  }

  function eventOf(row: HTMLElement, from: Date): Event {
    const { first, end } = daysOf(row.dataset, from);
    const address = maybeRef(row, 'what')?.querySelector('a')?.href ?? '';
    return {
      id: `${iso(from)}.${row.dataset['step']}.${row.dataset['week']}@${calendar.dataset['site']}`,
      first: iso(first), end: iso(end), title: words(row, 'what'), description: [words(row, 'who'), address].filter(Boolean)
        .join('\n'), address,
    };
  }

  reachWhereItScrolls(ref(calendar, 'dates'));
  start.addEventListener('change', show);
  name.addEventListener('change', show);
  ref(calendar, 'form').addEventListener('submit', (event) => {
    event.preventDefault();
    const from = start.valueAsDate;
    if (!from) return;
    show();
    const events = [...refs(calendar, 'step')].map((row) => eventOf(row, from));
    const failed = ref(calendar, 'failed');
    failed.hidden = true;
    Promise.all([import('./icalendar.js'), import('../Shared/downloading.js')]).then(([{ writeCalendar }, { download }]) => {
      download(`${iso(from)}.ics`, 'text/calendar',
        writeCalendar(name.value.trim(), calendar.dataset['product'] ?? '', events, new Date()));
    }, () => {
      // The next press asks for them again.
      failed.hidden = false;
    });
  });
  // After a reload, browsers restore the field's value without an event.
  show();
}

refs(document, 'calendar').forEach(begin);
