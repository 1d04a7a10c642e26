import { painted, ref, reveal } from '../Shared/elements.js';

export type Notice =
  | 'on' | 'off' | 'restored' | 'carried' | 'changed' | 'blocked' | 'full' | 'damaged' | 'other-tab'
  | 'deleted' | 'imported' | 'not-imported';

/** Notices that answer a press in the section about keeping; the others come while the reader is elsewhere. */
const answers: readonly Notice[] = ['on', 'off', 'deleted', 'imported', 'not-imported'];

/** What is said about keeping answers, always where the reader is. */
export class Notices {
  readonly #root: HTMLElement;
  #told: Notice | null = null;

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  /** Says something where the reader is, or where the last notice stands. */
  tell(notice: Notice, isThere = false): void {
    this.#told = notice;
    if (!isThere) this.#place(answers.includes(notice));
    if (answers.includes(notice) || notice === 'damaged') ref(this.#root, 'keep-how').closest('details')!.open = true;
    // The notices are a live region, which screen readers announce only if it is in its place before its words come.
    reveal(this.#root, 'notice', []);
    void painted().then(() => reveal(this.#root, 'notice', [this.#told]));
  }

  /** Takes back that something could not be kept, because now it was. */
  succeeded(): void {
    if (this.#told !== 'full' && this.#told !== 'blocked') return;
    this.#told = null;
    reveal(this.#root, 'notice', []);
  }

  /** Moves the notices to the section about keeping, or to the question the reader is at, or to the beginning of what the page shows. */
  #place(isHome: boolean): void {
    const root = this.#root;
    const notices = ref(root, 'notices');
    const question = document.activeElement?.closest('[data-item]');
    const stage = root.dataset['stage'] ?? 'form';
    if (isHome) ref(root, 'keep-how').after(notices);
    else if (question && root.contains(question)) question.after(notices);
    else if (stage !== 'form') ref(root, `title-${stage}`).after(notices);
    else (root.querySelector('[data-here] > h3') ?? ref(root, 'start')).before(notices);
  }
}
