import { part, reveal, fill } from './parts.js';
import type { Answer, Answers, Definition, Item } from '../checklists/definition.js';

/** The questions as the reader sees them: the only place where their answers are while they answer. */
export class Form {
  readonly #root: HTMLElement;
  readonly #form: HTMLFormElement;
  readonly #definition: Definition;
  /** Called after every change of an answer. */
  changed: () => void = () => {};

  constructor(root: HTMLElement, definition: Definition) {
    this.#root = root;
    this.#definition = definition;
    this.#form = part<HTMLFormElement>(root, 'form');
    this.#form.addEventListener('change', () => this.#update());
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    for (const field of this.#form.querySelectorAll<HTMLElement>('[data-item]')) {
      const button = field.querySelector<HTMLElement>('[data-act="clear"]');
      button?.addEventListener('click', () => {
        for (const input of field.querySelectorAll('input')) input.checked = false;
        this.focus(field.dataset['item']!);
        this.#update();
      });
    }
    this.#count();
  }

  get answers(): Answers {
    const data = new FormData(this.#form);
    const lists = (name: string): string[] => data.getAll(name).map(String);
    const read = (item: Item): Answer => {
      if (item.compare === 'complement') {
        const [offer, seek] = [lists(`${item.id}.offer`), lists(`${item.id}.seek`)];
        return offer.length || seek.length ? { offer, seek } : null;
      }
      const chosen = lists(item.id);
      return item.many ? (chosen.length ? chosen : null) : (chosen[0] ?? null);
    };
    const entries = this.#definition.items.map((item): [string, Answer] => [item.id, read(item)]);
    return Object.fromEntries(entries.filter(([, answer]) => answer !== null));
  }

  set answers(answers: Answers) {
    for (const input of this.#form.querySelectorAll('input')) {
      const [id, list] = input.name.split('.') as [string, 'offer' | 'seek' | undefined];
      const answer = Object.hasOwn(answers, id) ? answers[id] : null;
      const chosen = list && answer && typeof answer === 'object' && !('length' in answer) ? answer[list] : answer;
      input.checked = Array.isArray(chosen) ? chosen.includes(input.value) : chosen === input.value;
    }
    this.#count();
  }

  clear(): void {
    this.answers = {};
    this.#complainOf([]);
  }

  /** Names the items without which there is no result, and takes the reader to the list of them. */
  complain(ids: readonly string[]): void {
    this.#complainOf(ids);
    part(this.#root, 'errors').focus();
  }

  /** Takes the reader to a question's first answer. */
  focus(id: string): void {
    this.#form.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"] input`)?.focus();
  }

  /** The words of a chosen option, as they stand beside it. */
  labelOf(item: string, option: string): string {
    const input = this.#form.querySelector(`[data-item="${CSS.escape(item)}"] input[value="${CSS.escape(option)}"]`);
    return input?.nextElementSibling?.textContent ?? '';
  }

  /** Every answered statement with its answer, in words: what a reader can still make sense of when the checklist has changed. */
  get words(): [string, string][] {
    return [...this.#form.querySelectorAll<HTMLElement>('[data-item]')].flatMap((field): [string, string][] => {
      const chosen = [...field.querySelectorAll('input:checked + span')].map((label) => label.textContent ?? '');
      return chosen.length ? [[field.querySelector('legend')?.textContent ?? '', chosen.join(', ')]] : [];
    });
  }

  #update(): void {
    this.#count();
    this.changed();
  }

  #count(): void {
    let answered = 0;
    for (const field of this.#form.querySelectorAll<HTMLElement>('[data-item]')) {
      const isAnswered = field.querySelector('input:checked') !== null;
      if (isAnswered) answered++;
      const button = field.querySelector<HTMLElement>('.clear');
      if (button) button.hidden = !isAnswered;
    }
    fill(this.#root, 'answered', answered);
  }

  #complainOf(ids: readonly string[]): void {
    part(this.#root, 'errors').hidden = ids.length === 0;
    reveal(this.#root, 'missing', ids);
    reveal(this.#root, 'fault', ids);
    for (const field of this.#form.querySelectorAll<HTMLElement>('[data-item]')) {
      const fault = field.querySelector('[data-fault]');
      if (fault && ids.includes(field.dataset['item']!)) field.setAttribute('aria-describedby', fault.id);
      else field.removeAttribute('aria-describedby');
    }
  }
}
