import { download } from '../Shared/downloading.js';
import { clone, onAction, ref } from '../Shared/elements.js';
import { filled, say } from '../Shared/words.js';
import { write } from './csv.js';
import type { Fault, Reading } from './reading.js';

/** As many as a reader can look through; all of them are in the file. */
const mostShown = 200;

/** The lists of lines that were left out, and of those that count but should be looked at, with why. */
export class Listing {
  readonly #tool: HTMLElement;
  #faults: readonly Fault[] = [];

  constructor(tool: HTMLElement) {
    this.#tool = tool;
    onAction(ref(tool, 'left-out'), 'save-faults', () => this.#save());
  }

  show({ faults, notes }: Pick<Reading, 'faults' | 'notes'>): void {
    this.#faults = faults;
    this.#fill(ref(this.#tool, 'left-out'), 'count', 'faults', faults);
    this.#fill(ref(this.#tool, 'looked-at'), 'notes-count', 'notes', notes);
  }

  #fill(box: HTMLElement, count: string, list: string, faults: readonly Fault[]): void {
    box.hidden = !faults.length;
    say(ref(box, count), faults.length);
    const template = ref<HTMLTemplateElement>(this.#tool, 'fault');
    ref(box, list).replaceChildren(...faults.slice(0, mostShown).map((fault) => {
      const item = clone(template);
      say(ref(item, 'line'), fault.line);
      ref(item, 'why').textContent = this.#why(fault);
      return item;
    }));
  }

  #why({ reason, other }: Fault): string {
    return filled(this.#tool.querySelector(`[data-reason="${reason}"]`)?.textContent ?? reason, other ?? '');
  }

  /** Without the lines themselves: they may hold whom somebody wants to avoid. */
  #save(): void {
    const rows = this.#faults.map((fault) => [String(fault.line), this.#why(fault)]);
    download('left-out.csv', 'text/csv', write([['line', 'reason'], ...rows]));
  }
}
