import { download } from '../Shared/downloading.js';
import { clone, onAction, ref } from '../Shared/elements.js';
import { say } from '../Shared/words.js';
import { write } from './csv.js';
import type { Fault, Reading } from './reading.js';

/** As many as a reader can look through; all of them are in the file. */
const mostShown = 200;

/** The list of lines that were left out, with why. */
export class Listing {
  readonly #box: HTMLElement;
  #faults: readonly Fault[] = [];

  constructor(tool: HTMLElement) {
    this.#box = ref(tool, 'left-out');
    onAction(this.#box, 'save-faults', () => this.#save());
  }

  show(reading: Reading): void {
    this.#faults = reading.faults;
    this.#box.hidden = !reading.faults.length;
    say(ref(this.#box, 'count'), reading.faults.length);
    const template = ref<HTMLTemplateElement>(this.#box, 'fault');
    ref(this.#box, 'faults').replaceChildren(...reading.faults.slice(0, mostShown).map((fault) => {
      const item = clone(template);
      say(ref(item, 'line'), fault.line);
      ref(item, 'why').textContent = this.#why(fault);
      return item;
    }));
  }

  #why(fault: Fault): string {
    return this.#box.querySelector(`[data-reason="${fault.reason}"]`)?.textContent ?? fault.reason;
  }

  #save(): void {
    const rows = this.#faults.map((fault) => [String(fault.line), this.#why(fault), fault.text]);
    download('left-out.csv', 'text/csv', write([['line', 'reason', 'text'], ...rows]));
  }
}

/** What a lead hands the tool: what stands in the box, or a file of their device. */
export function onList(tool: HTMLElement, use: (text: string) => void): void {
  const form = ref<HTMLFormElement>(tool, 'form');
  const box = ref<HTMLTextAreaElement>(form, 'codes');
  const file = ref<HTMLInputElement>(form, 'file');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const chosen = file.files?.[0];
    if (chosen) void chosen.text().then(use);
    else use(box.value);
  });
  // Whoever writes into the box means the box.
  box.addEventListener('input', () => (file.value = ''));
}
