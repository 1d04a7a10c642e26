import { keyOf } from '../Shared/keys.js';
import type { Answers, Definition } from './Engine/definition.js';

/** After this time without activity, in milliseconds, a tab's draft is discarded. */
export const idle = 30 * 60_000;

interface Held {
  readonly version: number;
  readonly at: number;
  readonly answers: Answers;
  /** A partner's code that was not compared yet. */
  readonly code: string | null;
}

/** A tab's draft of a checklist, so that a reload or a switch of language loses nothing: ids only, never text that the reader wrote. */
export class Draft {
  readonly #key: string;
  readonly #version: number;
  readonly #isAllowed: boolean;
  readonly #forgotten: () => void;
  #timer = 0;
  /** When the reader last did something, as `Date.now()` counts; `Infinity` while nothing is remembered. */
  #at = Infinity;
  code: string | null = null;

  /** @param forgotten Called after half an hour in which nothing was answered; drops this draft with everything else on the page. */
  constructor(definition: Definition, forgotten: () => void) {
    this.#forgotten = forgotten;
    this.#key = keyOf('draft', definition.id);
    this.#version = definition.version;
    this.#isAllowed = definition.store !== 'never';
    // A phone that sleeps stops the timers of its pages: the time is looked at again when the page comes back into sight.
    addEventListener('visibilitychange', () => {
      if (Date.now() - this.#at >= idle) forgotten();
    });
  }

  read(): Answers | null {
    if (!this.#isAllowed) return null;
    try {
      const held = JSON.parse(sessionStorage.getItem(this.#key) ?? 'null') as Held | null;
      if (held && held.version === this.#version && Date.now() - held.at < idle) {
        this.code = held.code;
        return held.answers;
      }
    } catch {
      // Storage is blocked or damaged: there is nothing to restore.
    }
    this.drop();
    return null;
  }

  write(answers: Answers): void {
    if (!this.#isAllowed) return;
    const held: Held = { version: this.#version, at: (this.#at = Date.now()), answers, code: this.code };
    try {
      if (Object.keys(answers).length || this.code) sessionStorage.setItem(this.#key, JSON.stringify(held));
      else sessionStorage.removeItem(this.#key);
    } catch {
      // Storage is blocked; the page works without drafts.
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#forgotten, idle);
  }

  drop(): void {
    this.code = null;
    this.#at = Infinity;
    clearTimeout(this.#timer);
    try {
      sessionStorage.removeItem(this.#key);
    } catch {
      // Storage is blocked, so there is nothing to remove.
    }
  }
}
