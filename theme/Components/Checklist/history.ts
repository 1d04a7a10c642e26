import { reversed } from '../Shared/floor.js';
import { bandIndex } from './Engine/definition.js';
import type { ScoreResult } from './Engine/scoring.js';
import type { Past } from './kept.js';
import { longDate } from '../Shared/dates.js';
import { fill, maybeRef, ref, show } from '../Shared/elements.js';
import { reachWhereItScrolls } from '../Shared/scrolling.js';
import type { Session } from './session.js';

const clone = (home: ParentNode, name: string): DocumentFragment =>
  ref<HTMLTemplateElement>(home, name).content.cloneNode(true) as DocumentFragment;

/** Shows earlier results: a table, a line over time for each dimension, and apart from them what belongs to versions of another meaning. */
export function showHistory(session: Session, results: readonly Past[], isReadable: (version: number) => boolean): void {
  const home = maybeRef(session.root, 'history');
  if (!home) return;
  const current = results.filter((past) => isReadable(past.version));
  const older = results.filter((past) => !isReadable(past.version));
  ref(home, 'rows').replaceChildren(...reversed(current).map((past) => rowOf(session, home, past)));
  ref(home, 'older-list').replaceChildren(...reversed(older).map((past) => oldOf(session, home, past)));
  show(home, 'older', older.length > 0);
  for (const figure of home.querySelectorAll<HTMLElement>('[data-trend]')) drawTrend(figure, current);
  home.hidden = results.length === 0;
  reachWhereItScrolls(ref(home, 'history-frame'));
}

export function clearHistory(root: HTMLElement): void {
  const home = maybeRef(root, 'history');
  if (!home) return;
  home.hidden = true;
  ref(home, 'rows').replaceChildren();
  ref(home, 'older-list').replaceChildren();
}

/** The part of a headline that is stored: ids only. */
export const headlineOf = ({ headline }: ScoreResult): [kind: string, which: string] =>
  'level' in headline ? ['level', headline.level] : headline.kind === 'band' ? ['band', headline.band] : ['headline', headline.kind];

/** The headline's words in the page's language; the stored words where there is nothing else. */
function verdictOf({ root }: Session, { headline, verdict }: Past): string {
  if (!headline) return verdict;
  const place = ref(root, 'result').querySelector(`[data-${CSS.escape(headline[0])}="${CSS.escape(headline[1])}"]`);
  return (place?.matches('.verdict') ? place : place?.querySelector('.verdict'))?.textContent ?? '';
}

/** A dimension's light in the words of the result; its percentage where it has no lights. */
function lightOf({ root, definition }: Session, id: string, past: Past): string | null {
  const shown = past.dimensions[id] ?? null;
  const bands = definition.dimensions.find((dimension) => dimension.id === id)?.bands ?? definition.lights ?? [];
  if (shown === null || !bands.length) return shown;
  const [band] = bands[bandIndex(Number(shown), 100, bands)] ?? bands[0]!;
  return root.querySelector(`[data-dimension="${CSS.escape(id)}"] .value[data-light="${CSS.escape(band)}"]`)?.textContent ?? null;
}

function rowOf(session: Session, home: HTMLElement, past: Past): DocumentFragment {
  const row = clone(home, 'row');
  fill(row, 'date', longDate(new Date(past.at)));
  fill(row, 'verdict', verdictOf(session, past));
  for (const cell of row.querySelectorAll<HTMLElement>('[data-column]'))
    cell.textContent = lightOf(session, cell.dataset['column']!, past) ?? '–';
  return row;
}

function oldOf(session: Session, home: HTMLElement, past: Past): DocumentFragment {
  const old = clone(home, 'old');
  fill(old, 'date', longDate(new Date(past.at)));
  fill(old, 'verdict', verdictOf(session, past));
  const list = old.querySelector('dl')!;
  if (past.language) list.lang = past.language;
  for (const [statement, answer] of past.words) {
    const pair = clone(home, 'pair');
    pair.querySelector('dt')!.textContent = statement;
    pair.querySelector('dd')!.textContent = answer;
    list.append(pair);
  }
  return old;
}

/** Draws a line if there are at least two points; the table beside it has the same numbers. */
function drawTrend(figure: HTMLElement, results: readonly Past[]): void {
  const values = results.map((past) => past.dimensions[figure.dataset['trend']!]).filter((shown) => shown !== null && shown !== undefined)
    .map(Number);
  figure.hidden = values.length < 2;
  if (figure.hidden) return;
  const points = values.map((value, i) => `${((100 * i) / (values.length - 1)).toFixed(1)},${(40 - 0.4 * value).toFixed(1)}`);
  figure.querySelector('polyline')?.setAttribute('points', points.join(' '));
}
