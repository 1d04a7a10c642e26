import type { Answers, Definition } from '../checklists/definition.js';
import type { ScoreResult } from '../checklists/scoring.js';
import type { Form } from './form.js';

/** What the page shows: the questions, a result, what to do with answers that wait for a partner's, or a comparison. */
export type Stage = 'form' | 'result' | 'next' | 'comparison';

/** One checklist on the page, as its parts know it. */
export interface Session {
  readonly root: HTMLElement;
  readonly definition: Definition;
  readonly form: Form;
  /** Two people answer here in turn: nothing of either is kept. */
  isOneDevice: boolean;
  /** Shows a stage and takes the reader to its beginning. */
  go(stage: Stage): void;
  /** Shows the result of some answers: the reader's own, or those of a code. */
  result(answers: Answers, isGiven: boolean): ScoreResult;
}
