import { keyOf } from '../Shared/keys.js';
import type { Answers, Definition } from './Engine/definition.js';

/** How long a tab that is left alone remembers, in milliseconds. */
export const idle = 30 * 60_000;

interface Held {
  readonly version: number;
  readonly at: number;
  readonly answers: Answers;
  /** A partner's code that was not compared yet. */
  readonly code: string | null;
}

/** What this tab remembers of a checklist, so that a reload or the other language loses nothing: ids only, never what the reader wrote. */
export class Draft {
  readonly #key: string;
  readonly #version: number;
  readonly #isAllowed: boolean;
  readonly #forgotten: () => void;
  #timer = 0;
  code: string | null = null;

  constructor(definition: Definition, forgotten: () => void) {
    this.#forgotten = forgotten;
    this.#key = keyOf('draft', definition.id);
    this.#version = definition.version;
    this.#isAllowed = definition.store !== 'never';
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
      // Blocked or damaged: there is nothing to bring back.
    }
    this.drop();
    return null;
  }

  write(answers: Answers): void {
    if (!this.#isAllowed) return;
    const held: Held = { version: this.#version, at: Date.now(), answers, code: this.code };
    try {
      if (Object.keys(answers).length || this.code) sessionStorage.setItem(this.#key, JSON.stringify(held));
      else sessionStorage.removeItem(this.#key);
    } catch {
      // A browser that lets this site keep nothing shows the page as ever.
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.drop();
      this.#forgotten();
    }, idle);
  }

  drop(): void {
    this.code = null;
    clearTimeout(this.#timer);
    try {
      sessionStorage.removeItem(this.#key);
    } catch {
      // Nothing can be there where nothing can be reached.
    }
  }
}
