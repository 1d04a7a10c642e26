import { hasOwn } from '../Shared/floor.js';
import { drawBar, fill, painted, ref, reveal } from '../Shared/elements.js';
import type { Answer, Answers, Definition, Item } from './Engine/definition.js';

/** How many entries of the list of missing answers are shown at first: as many as fit on a phone's screen. */
const firstEntries = 8;

/** Connects a question to its error message, while there is one, and to its help text, for screen readers. */
function describe(field: Element, isFaulty: boolean): void {
  const told = [isFaulty && field.querySelector('[data-fault]'), field.querySelector(':scope > .help[id]')];
  const ids = told.flatMap((element) => (element ? [element.id] : []));
  if (ids.length) field.setAttribute('aria-describedby', ids.join(' '));
  else field.removeAttribute('aria-describedby');
}

/** The questions as the reader sees them: the only place where their answers are while they answer. */
export class Form {
  readonly #root: HTMLElement;
  readonly #form: HTMLFormElement;
  readonly #definition: Definition;
  readonly #answered = new Set<HTMLElement>();
  /** What the reader was last told is missing. */
  #missing: readonly string[] = [];
  /** Called after every change of an answer. */
  changed: () => void = () => {};
  /** Called before a question gets the focus, which may be out of sight, and without one when every answer was taken back. */
  reveal: (question: Element | null) => void = () => {};

  constructor(root: HTMLElement, definition: Definition) {
    this.#root = root;
    this.#definition = definition;
    this.#form = ref<HTMLFormElement>(root, 'form');
    this.#form.addEventListener('change', (event) => void this.#update((event.target as Element).closest<HTMLElement>('[data-item]')!));
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    for (const field of this.#form.querySelectorAll<HTMLElement>('[data-item]')) {
      const button = field.querySelector<HTMLElement>('[data-action="clear"]');
      button?.addEventListener('click', () => {
        for (const input of field.querySelectorAll('input')) input.checked = false;
        this.focus(field.dataset['item']!);
        void this.#update(field);
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
      const answer = hasOwn(answers, id) ? answers[id] : null;
      const chosen = list && answer && typeof answer === 'object' && !('length' in answer) ? answer[list] : answer;
      input.checked = Array.isArray(chosen) ? chosen.includes(input.value) : chosen === input.value;
    }
    this.#count();
  }

  /** What the reader wrote about where the proof is, by item. */
  get evidence(): Readonly<Record<string, string>> {
    return Object.fromEntries(
      this.#evidenceFields.map((field) => [field.dataset['evidence']!, field.value.trim()]).filter(([, text]) => text));
  }

  set evidence(texts: Readonly<Record<string, string>>) {
    for (const field of this.#evidenceFields)
      field.value = hasOwn(texts, field.dataset['evidence']!) ? texts[field.dataset['evidence']!]! : '';
  }

  clear(): void {
    this.answers = {};
    this.evidence = {};
    void this.complain([]);
    this.reveal(null);
  }

  /** Lists the items that must be answered for a result and moves the focus to the list; with no ids, removes the list. */
  async complain(ids: readonly string[]): Promise<void> {
    this.#missing = ids;
    const box = ref(this.#root, 'errors');
    box.hidden = ids.length === 0;
    reveal(box, 'missing', ids.slice(0, firstEntries));
    if (ids.length > 0) {
      // The list is taller than a phone's screen. Without this, the reader would see its middle instead of its heading.
      box.focus({ preventScroll: true });
      box.scrollIntoView();
      await painted();
    }
    if (this.#missing === ids) this.#mark(box, ids);
  }

  /** Takes the reader to a question's first answer. */
  focus(id: string): void {
    const input = this.#form.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"] input`);
    if (!input) return;
    this.reveal(input);
    input.focus();
  }

  /** The words of a chosen option, as they stand beside it. */
  labelOf(item: string, option: string): string {
    const input = this.#form.querySelector(`[data-item="${CSS.escape(item)}"] input[value="${CSS.escape(option)}"]`);
    return input?.nextElementSibling?.textContent ?? '';
  }

  /** Every answered statement with its answer, in words, which stay readable when the checklist has changed. */
  get words(): [string, string][] {
    return [...this.#form.querySelectorAll<HTMLElement>('[data-item]')].flatMap((field): [string, string][] => {
      const chosen = [...field.querySelectorAll('input:checked + span')].map((label) => label.textContent ?? '');
      return chosen.length ? [[field.querySelector('legend')?.textContent ?? '', chosen.join(', ')]] : [];
    });
  }

  get #evidenceFields(): HTMLTextAreaElement[] {
    return [...this.#form.querySelectorAll<HTMLTextAreaElement>('[data-evidence]')];
  }

  /** The browser paints the chosen answer before it is counted. */
  async #update(field: HTMLElement): Promise<void> {
    await painted();
    this.#note(field);
    this.#tell();
    this.changed();
  }

  #count(): void {
    for (const field of this.#form.querySelectorAll<HTMLElement>('[data-item]')) this.#note(field);
    this.#tell();
  }

  #note(field: HTMLElement): void {
    const isAnswered = field.querySelector('input:checked') !== null;
    const button = field.querySelector<HTMLElement>('[data-action="clear"]');
    if (button) button.hidden = !isAnswered;
    // Removes the error message for screen readers as well; the style sheet hides it.
    describe(field, !isAnswered && field.matches('.at-fault'));
    field.classList.toggle('answered', isAnswered);
    if (isAnswered) this.#answered.add(field);
    else this.#answered.delete(field);
  }

  #tell(): void {
    fill(this.#root, 'answered', this.#answered.size);
    drawBar(ref(this.#root, 'progress'), (100 * this.#answered.size) / this.#definition.items.length);
  }

  #mark(box: HTMLElement, ids: readonly string[]): void {
    reveal(box, 'missing', ids);
    for (const fault of this.#form.querySelectorAll<HTMLElement>('[data-fault]')) {
      const isMissing = ids.includes(fault.dataset['fault']!);
      if (isMissing !== fault.hidden) continue;
      const field = fault.closest('[data-item]')!;
      fault.hidden = !isMissing;
      field.classList.toggle('at-fault', isMissing);
      describe(field, isMissing);
    }
  }
}
