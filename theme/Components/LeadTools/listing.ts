import type { Fault, Reading } from './reading.js';
import { write } from './csv.js';
import { download } from '../Shared/copying.js';

/** As many as a reader can look through; all of them are in the file. */
const mostShown = 200;

/** Puts values into words that stand in the page with {0}, {1} … */
export const words = (element: HTMLElement, ...values: (string | number)[]): string =>
  (element.dataset['words'] ?? '').replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)] ?? ''));

export function say(element: HTMLElement, ...values: (string | number)[]): void {
  element.textContent = words(element, ...values);
  element.hidden = false;
}

/** Clones a template of the page and returns its first element. */
export function cloneOf(template: HTMLTemplateElement): HTMLElement {
  return (template.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
}

/** The list of lines that were left out, with why. */
export class Listing {
  private faults: readonly Fault[] = [];

  constructor(private readonly box: HTMLElement) {
    this.part<HTMLButtonElement>('button').addEventListener('click', () => this.save());
  }

  show(reading: Reading): void {
    this.faults = reading.faults;
    this.box.hidden = !reading.faults.length;
    say(this.part('[data-count]'), reading.faults.length);
    const template = this.part<HTMLTemplateElement>('template');
    this.part('ol').replaceChildren(...reading.faults.slice(0, mostShown).map((fault) => {
      const item = cloneOf(template);
      say(item.querySelector<HTMLElement>('[data-line]')!, fault.line);
      item.querySelector('[data-why]')!.textContent = this.why(fault);
      return item;
    }));
  }

  private why(fault: Fault): string {
    return this.box.querySelector(`[data-reason="${fault.reason}"]`)?.textContent ?? fault.reason;
  }

  private save(): void {
    download('left-out.csv', 'text/csv', write([['line', 'reason', 'text'], ...this.faults.map((fault) => [String(fault.line), this.why(fault), fault.text])]));
  }

  private part<T extends HTMLElement>(selector: string): T {
    return this.box.querySelector<T>(selector)!;
  }
}

/** What a lead hands the tool: what stands in the box, or a file of their device. */
export function onList(form: HTMLFormElement, use: (text: string) => void): void {
  const box = form.querySelector('textarea')!;
  const file = form.querySelector<HTMLInputElement>('input[type=file]')!;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const chosen = file.files?.[0];
    if (chosen) void chosen.text().then(use);
    else use(box.value);
  });
  // Whoever writes into the box means the box.
  box.addEventListener('input', () => (file.value = ''));
  form.hidden = false;
}
