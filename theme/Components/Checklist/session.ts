import type { Definition } from './Engine/definition.js';
import type { ScoreResult } from './Engine/scoring.js';
import type { Draft } from './draft.js';
import type { Form } from './form.js';

/** What the page shows: the questions, a result, what to do with answers that wait for a partner's, or a comparison. */
export type Stage = 'form' | 'result' | 'next' | 'comparison';

/** One checklist on the page, as its modules see it. */
export interface Session {
  readonly root: HTMLElement;
  readonly definition: Definition;
  readonly form: Form;
  /** Whether two people answer on this device in turn; then nothing is stored. */
  isOneDevice: boolean;
  /** The tab's draft. */
  readonly draft: Draft;
  /** The last result of the reader's own answers. */
  readonly own: ScoreResult | null;
  /** Shows a stage and takes the reader to its beginning. */
  go(stage: Stage): void;
  /**
   * The same for a stage whose content depends on the answers: its title comes first, then, step by step, what the steps fill in. False
   * where the reader went elsewhere meanwhile.
   */
  unfold(stage: Stage, ...steps: readonly (() => void)[]): Promise<boolean>;
  /** Uses something that must be loaded first. If loading fails, the reader is told, and pressing again retries. */
  needs<T>(loading: Promise<T>, use: (loaded: T) => void): void;
  /** Shows the result of some answers: the reader's own, or those of a code. */
  result(result: ScoreResult, isGiven: boolean): Promise<boolean>;
}
