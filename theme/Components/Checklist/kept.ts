import type { Answers } from './Engine/definition.js';

/** Answers at one time, with the words of the questions: readable even when the checklist has changed. */
export interface Sheet {
  readonly version: number;
  /** ISO 8601, UTC. Also tells apart what two tabs keep. */
  readonly at: string;
  readonly answers: Answers;
  readonly words: readonly (readonly [statement: string, answer: string])[];
  /** The language of these words. */
  readonly language?: string;
  /** What the reader wrote as evidence, by item; absent where nothing was written. */
  readonly evidence?: Readonly<Record<string, string>>;
}

export interface Past extends Sheet {
  /** The headline's words, in records of before it was kept as `headline`. */
  readonly verdict: string;
  /** The headline: its kind and, where there are several of a kind, its id. */
  readonly headline?: readonly [kind: string, which: string];
  readonly shown: string | null;
  /** Shown percentages by dimension id; null where there was none. */
  readonly dimensions: Readonly<Record<string, string | null>>;
}

/** The stored record of one checklist. */
export interface Kept {
  readonly format: 1;
  readonly checklist: string;
  /** Changes with every write, so that a tab notices another's. */
  readonly revision: string;
  readonly draft: Sheet | null;
  readonly results: readonly Past[];
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= 2000;

const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);

const isAnswer = (value: unknown): boolean =>
  value === null || isText(value) || isTexts(value)
    || (isRecord(value) && Object.entries(value).every(([list, ids]) => (list === 'offer' || list === 'seek') && isTexts(ids)));

function isSheet(value: unknown): value is Sheet {
  return (
    isRecord(value) && Number.isSafeInteger(value['version']) && isText(value['at']) && !Number.isNaN(Date.parse(value['at'])) &&
    isRecord(value['answers']) && Object.values(value['answers']).every(isAnswer) &&
    (value['language'] === undefined || isText(value['language'])) &&
    Array.isArray(value['words']) && value['words'].every((pair) => isTexts(pair) && pair.length === 2) &&
    (value['evidence'] === undefined || (isRecord(value['evidence']) && Object.values(value['evidence']).every(isText)))
  );
}

const isShown = (value: unknown): boolean => value === null || (isText(value) && /^\d{1,3}(\.\d)?$/.test(value));

function isPast(value: unknown): value is Past {
  return (
    isSheet(value) && isRecord(value) && isText(value['verdict']) && isShown(value['shown']) &&
    (value['headline'] === undefined || (isTexts(value['headline']) && value['headline'].length === 2)) &&
    isRecord(value['dimensions']) && Object.values(value['dimensions']).every(isShown)
  );
}

/** Reads a stored record; null where it is incomplete, because writing back a partly read record would lose the rest. */
export function readKept(text: string, checklist: string): Kept | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  return isRecord(value) && value['format'] === 1 && value['checklist'] === checklist && isText(value['revision']) &&
    (value['draft'] === null || isSheet(value['draft'])) && Array.isArray(value['results']) && value['results'].every(isPast)
    ? (value as unknown as Kept)
    : null;
}

/** Both lists' results, each once, oldest first. */
export function merged(a: readonly Past[], b: readonly Past[]): Past[] {
  const all = new Map([...a, ...b].map((past) => [past.at + JSON.stringify(past.answers), past]));
  return [...all.values()].sort((one, other) => (one.at < other.at ? -1 : 1));
}
