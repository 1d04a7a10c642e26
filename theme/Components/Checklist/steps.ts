import { onAction, onActionOnceShown } from '../Shared/elements.js';

/**
 * One part of the checklist a screen. The attribute `data-step` of the checklist says where the reader is, and the style sheet shows what belongs there: without it
 * the opening card, with `all` every part at once, else one part, of which it says whether it is the first or last.
 */
export class Steps {
  readonly #root: HTMLElement;
  readonly #parts: readonly HTMLElement[];

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#parts = [...root.querySelectorAll<HTMLElement>('[data-part]')];
    onActionOnceShown(root, 'start', () => this.#show(0));
    onActionOnceShown(root, 'step-on', () => this.#show(this.#at + 1));
    onActionOnceShown(root, 'step-back', () => (this.#at > 0 ? this.#show(this.#at - 1) : this.close()));
    onAction(root, 'all', () => {
      root.dataset['step'] = 'all';
      this.#enter(this.#parts[0]!);
    });
  }

  /** Shows the part that a question stands in. */
  reveal(question: Element): void {
    const part = question.closest<HTMLElement>('[data-part]')!;
    if (this.#root.dataset['step'] !== 'all' && !part.hasAttribute('data-here')) this.#show(this.#parts.indexOf(part));
  }

  /** Back to the opening card. */
  close(): void {
    delete this.#root.dataset['step'];
    for (const part of this.#parts) part.removeAttribute('data-here');
  }

  get #at(): number {
    return this.#parts.findIndex((part) => part.hasAttribute('data-here'));
  }

  #show(at: number): void {
    this.#root.dataset['step'] = `${at === 0 ? 'first ' : ''}${at === this.#parts.length - 1 ? 'last ' : ''}part`;
    for (const [i, part] of this.#parts.entries()) part.toggleAttribute('data-here', i === at);
    this.#enter(this.#parts[at]!);
  }

  #enter(part: HTMLElement): void {
    const title = part.querySelector('h3')!;
    title.focus();
    title.scrollIntoView();
  }
}
