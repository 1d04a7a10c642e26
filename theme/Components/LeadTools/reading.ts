import { decode } from '../Checklist/Engine/codes.js';
import type { Refusal } from '../Checklist/Engine/codes.js';
import type { Answers, Definition } from '../Checklist/Engine/definition.js';
import { choicesIn, oneOf, roleIn } from './cellValues.js';
import type { Chosen } from './cellValues.js';
import { codeWithin, columnsOf } from './columns.js';
import type { Columns, Form } from './columns.js';
import { isFormula } from './csv.js';
import { Names, keyOf } from './names.js';
import { pausing, run } from './pausing.js';
import { tableOf } from './table.js';
import type { Row } from './table.js';

export type Role = 'mentor' | 'mentee' | '';

/** Why a line is left out, or what the lead should check about it; each reason has its words on the page. */
export type Reason = Refusal | 'quote' | 'formula' | 'double' | 'role' | 'avoid' | 'too-many' | 'no-name' | 'preference' | 'same-code';

/** A person, read from one line. */
export interface Person {
  readonly line: number;
  /** Empty where the line has only a code. */
  readonly name: string;
  readonly contact: string;
  readonly answers: Answers;
  /** The code as it was read, or empty. */
  readonly code: string;
  readonly hasCode: boolean;
  readonly role: Role;
  /** Names of people who must not be paired with this one, as keys. */
  readonly avoid: readonly string[];
  readonly offers: Chosen;
  readonly seeks: Chosen;
  readonly times: Chosen;
  readonly languages: Chosen;
  /** As a key, or empty. */
  readonly manager: readonly string[];
  /** The choice's id: whose sex before the hyphen, whom they want after it. */
  readonly preference: string;
  readonly age: string;
}

export interface Fault {
  readonly line: number;
  readonly reason: Reason;
  /** Another line that it is about. */
  readonly other?: number;
}

export interface Reading {
  readonly people: readonly Person[];
  /** Lines that are left out. */
  readonly faults: readonly Fault[];
  /** Lines that count, with something to look at. */
  readonly notes: readonly Fault[];
}

/** What the words of cells mean: the form, and the choices of the checklist's lists. */
export interface Vocabulary {
  readonly form: Form;
  readonly topics: readonly { readonly id: string; readonly title: string; readonly titles: readonly string[] }[];
}

export interface Options {
  readonly most: number;
  /** Whether a line needs a code to count. */
  readonly needsCode: boolean;
  /** Names to avoid that nobody in the list has are of people who do not take part. */
  readonly strangersAreOutside?: boolean;
  /** The same code may be of several people. */
  readonly sameCodes?: boolean;
}

const longestName = 120;

/** Reads a list's text into columns. */
export async function columnsIn(text: string, form: Form): Promise<{ columns: Columns; faults: Fault[] }> {
  const { rows, unclosed } = await run(tableOf(text));
  return { columns: columnsOf(rows, form), faults: unclosed.map((line) => ({ line, reason: 'quote' as const })) };
}

interface Draft { row: Row; name: string; code: string; cell: (use: string) => string }

/**
 * Reads the people of a list. A line that cannot be read is a fault of its own and touches no other; of people who stand in the list twice
 * the first is kept. Long lists are read with pauses.
 */
export async function readPeople({ columns, faults: before }: { columns: Columns; faults: readonly Fault[] }, definition: Definition,
  vocabulary: Vocabulary, options: Options): Promise<Reading> {
  const places = new Map(columns.uses.map((use, i) => [use, i]));
  const drafts = columns.rows.map((row): Draft => {
    const cell = (use: string): string => row.cells[places.get(use) ?? -1] ?? '';
    return { row, name: cell('name').slice(0, longestName), code: codeIn(cell('code')), cell };
  });
  const names = new Names(drafts.map((draft) => draft.name).filter(Boolean));
  const reader = new LineReader(definition, vocabulary, options, names);
  const people: Person[] = [];
  const pause = pausing();
  for (const draft of drafts) {
    const person = reader.read(draft);
    if (person && people.length === options.most) reader.faults.push({ line: draft.row.line, reason: 'too-many' });
    else if (person) people.push(person);
    await pause();
  }
  const byLine = (faults: readonly Fault[]): Fault[] => [...faults].sort((a, b) => a.line - b.line);
  return { people, faults: byLine([...before, ...reader.faults]), notes: byLine(reader.notes) };
}

/** The code in a cell that may hold a whole message or an address. */
const codeIn = (cell: string): string => codeWithin.exec(cell)?.[1] ?? cell;

class LineReader {
  readonly faults: Fault[] = [];
  readonly notes: Fault[] = [];
  readonly #seen = new Map<string, number>();
  readonly #codes = new Map<string, { line: number; name: string }>();
  readonly #isNobody: (text: string) => boolean;

  constructor(readonly definition: Definition, readonly vocabulary: Vocabulary, readonly options: Options, readonly names: Names) {
    const nobody = new Set(vocabulary.form.nobody.map(keyOf));
    this.#isNobody = (text) => nobody.has(keyOf(text)) || !/[\p{L}\p{N}]/u.test(text);
  }

  /** A line's person, or null where it is left out; why is among the faults then. */
  read({ row, name, code, cell }: Draft): Person | null {
    const { form } = this.vocabulary;
    const refuse = (reason: Reason, other?: number): null => {
      this.faults.push({ line: row.line, reason, ...(other ? { other } : {}) });
      return null;
    };
    if (isFormula(name) && !this.#isNobody(name)) return refuse('formula');
    const answers = this.#answers(code);
    const isBare = !code && !name;
    if (isBare && !this.options.needsCode) return refuse('no-name');
    if (typeof answers === 'string' && (this.options.needsCode || !this.#hasMore(cell))) return refuse(answers);
    if (!name && typeof answers !== 'string' && !code) return refuse('no-name');
    const role = roleIn(cell('role'), form, this.#isNobody);
    if (role === null) return refuse('role');
    const avoid = this.names.find(cell('avoid'), this.#isNobody);
    if (avoid.unknown.length && !this.options.strangersAreOutside) return refuse('avoid');
    const preference = oneOf(cell('preference'), form.fields.find((field) => field.id === 'preference')?.choices ?? []);
    if (preference === null && !this.#isNobody(cell('preference'))) return refuse('preference');
    const hasCode = typeof answers !== 'string' && !!code;
    const earlier = this.#isDouble(row.line, name, hasCode ? code : '');
    if (earlier) return refuse('double', earlier);
    if (typeof answers === 'string' && answers !== 'empty') this.notes.push({ line: row.line, reason: answers });
    const choices = (use: string, known = form.fields.find((field) => field.id === use)?.choices ?? []): Chosen =>
      choicesIn(cell(use), known, this.#isNobody);
    return {
      line: row.line, name, contact: this.#isNobody(cell('contact')) ? ''
        : cell('contact'), role, avoid: avoid.found, preference: preference ?? '', hasCode, code: hasCode ? code : '',
      answers: hasCode ? answers as Answers : {},
      offers: choices('offers', this.vocabulary.topics), seeks: choices('seeks',
        this.vocabulary.topics), times: choices('times'), languages: choices('languages'),
      manager: this.names.find(cell('manager'), this.#isNobody).found,
      age: oneOf(cell('age'), form.fields.find((field) => field.id === 'age')?.choices ?? []) ?? '',
    };
  }

  #answers(code: string): Answers | Refusal {
    if (this.#isNobody(code) && !this.options.needsCode) return 'empty';
    const decoded = decode([this.definition], code);
    return typeof decoded === 'string' ? decoded : decoded.answers;
  }

  #hasMore(cell: (use: string) => string): boolean {
    return !!cell('name') && ['offers', 'seeks', 'times', 'languages'].some((use) => !this.#isNobody(cell(use)));
  }

  /** The earlier line with the same person; two people with the same code are only noted. */
  #isDouble(line: number, name: string, code: string): number | undefined {
    const key = name ? `name ${keyOf(name)}` : `code ${code}`;
    const earlier = this.#seen.get(key);
    if (earlier && !(this.options.sameCodes && !name)) return earlier;
    this.#seen.set(key, line);
    const other = code ? this.#codes.get(code) : undefined;
    if (other && name) this.notes.push({ line, reason: 'same-code', other: other.line });
    else if (code) this.#codes.set(code, { line, name });
    return undefined;
  }
}
