import { clone, maybeRef, ref, refs, show } from '../Shared/elements.js';
import { reachWhereItScrolls } from '../Shared/scrolling.js';
import { say } from '../Shared/words.js';
import { byPlace, columnsOf, withTitles } from './columns.js';
import type { Columns, Form } from './columns.js';
import { columnsIn } from './reading.js';
import type { Fault } from './reading.js';
import type { Source } from './source.js';
import type { Row } from './table.js';

/** How many rows are shown before the calculation starts. */
const mostShown = 5;

/** A list in columns, each with its use. */
export interface List {
  readonly columns: Columns;
  readonly faults: readonly Fault[];
}

/** Shows the first rows of a list and lets the lead say which column is what. */
export class Preview {
  readonly #tool: HTMLElement;
  readonly #form: Form;
  #opening: Promise<List>;

  constructor(tool: HTMLElement, form: Form) {
    this.#tool = tool;
    this.#form = form;
    this.#opening = Promise.resolve({ columns: { titles: [], uses: [], rows: [] }, faults: [] });
    reachWhereItScrolls(ref(tool, 'columns-frame'));
    const head = maybeRef<HTMLInputElement>(tool, 'has-titles');
    head?.addEventListener('change', () => void this.#opening.then((list) => this.#read(list, head.checked)));
  }

  /** Reads a list that was just pasted or opened. */
  open(source: Source): void {
    const opening = typeof source === 'string' ? columnsIn(source, this.#form)
      : Promise.resolve({ columns: columnsOf(source, this.#form), faults: [] });
    this.#opening = opening;
    void opening.then((list) => {
      if (this.#opening === opening) this.#draw(list);
    });
  }

  /** The list with the uses that are chosen on the page. */
  async ready(): Promise<List> {
    const list = await this.#opening;
    const selects = [...refs<HTMLSelectElement>(this.#tool, 'use')];
    return selects.length === list.columns.uses.length
      ? { ...list, columns: { ...list.columns, uses: selects.map((select) => select.value) } } : list;
  }

  /** The same rows with or without their first one as titles. */
  #read(list: List, hasTitles: boolean): void {
    const { rows, titles } = list.columns;
    const first: Row = { line: 1, cells: titles, text: titles.join('\t') };
    const columns = hasTitles ? withTitles(rows, this.#form) : byPlace(rows[0]?.line === 1 ? rows : [first, ...rows], this.#form);
    const next = { ...list, columns };
    this.#opening = Promise.resolve(next);
    this.#draw(next);
  }

  #draw({ columns }: List): void {
    const { titles, rows, uses } = columns;
    show(this.#tool, 'preview', rows.length > 0);
    say(ref(this.#tool, 'rows'), rows.length);
    const head = maybeRef<HTMLInputElement>(this.#tool, 'has-titles');
    if (head) head.checked = !!rows.length && rows[0]!.line > 1;
    const column = ref<HTMLTemplateElement>(this.#tool, 'column');
    ref(this.#tool, 'columns').replaceChildren(...titles.map((title, i) => {
      const item = clone(column);
      ref(item, 'column-title').textContent = title || `${i + 1}`;
      const select = ref<HTMLSelectElement>(item, 'use');
      select.value = uses[i] ?? '';
      select.setAttribute('aria-label', `${title || i + 1}`);
      ref(item, 'sample').textContent = rows.slice(0, mostShown).map((row) => row.cells[i] ?? '').filter(Boolean)
        .map((cell) => cell.slice(0, 60)).join(' · ');
      return item;
    }));
  }
}
