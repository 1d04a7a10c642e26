import { decode } from '../Checklist/Engine/codes.js';
import type { Refusal } from '../Checklist/Engine/codes.js';
import type { Answers, Definition } from '../Checklist/Engine/definition.js';
import { cells, isFormula, separatorOf } from './csv.js';
import { pausing } from './pausing.js';

export type Role = 'mentor' | 'mentee' | '';

/** Why a line is left out; each has its words on the page. */
export type Reason = Refusal | 'quote' | 'formula' | 'double' | 'role' | 'avoid' | 'too-many';

/** One line that was read whole. */
export interface Person {
  readonly line: number;
  /** Empty where the line has only a code. */
  readonly name: string;
  readonly answers: Answers;
  readonly role: Role;
  /** Names of people who must not be paired with this one, as keys. */
  readonly avoid: readonly string[];
}

export interface Fault {
  readonly line: number;
  readonly reason: Reason;
  readonly text: string;
}

export interface Reading {
  readonly people: readonly Person[];
  readonly faults: readonly Fault[];
}

interface Columns { readonly name: number; readonly code: number; readonly role: number; readonly avoid: number }

interface Row { readonly name: string; readonly code: string; readonly role: string; readonly avoid: string }

const headings: Readonly<Record<keyof Columns, readonly string[]>> = {
  name: ['name', 'nama'],
  code: ['code', 'kode'],
  role: ['role', 'peran'],
  avoid: ['not with', 'avoid', 'tidak dengan', 'hindari'],
};

const longestName = 120;

/** A name as it is compared: without regard to case and spaces. */
export const keyOf = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

function columnsOf(first: readonly string[]): Columns | null {
  const find = (column: keyof Columns): number => first.findIndex((cell) => headings[column].includes(keyOf(cell)));
  return find('code') < 0 ? null : { name: find('name'), code: find('code'), role: find('role'), avoid: find('avoid') };
}

/** Without headings: a code alone, or name, code, role, names to avoid. A name may hold the separator; the code tells where it ends. */
function rowOf(line: readonly string[], columns: Columns | null): Row {
  const cell = (index: number): string => line[index] ?? '';
  if (columns) return { name: cell(columns.name), code: cell(columns.code), role: cell(columns.role), avoid: cell(columns.avoid) };
  if (line.length === 1) return { name: '', code: cell(0), role: '', avoid: '' };
  const found = line.findIndex((text) => /(^|[#=])A[\w-]{11,}$/.test(text));
  const code = found < 0 ? 1 : found;
  return { name: line.slice(0, code).join(', '), code: cell(code), role: cell(code + 1), avoid: cell(code + 2) };
}

/** Splits the names in one cell. */
export const namesIn = (text: string): string[] => text.split(/[;|,]/).map(keyOf).filter(Boolean);

const isRole = (role: string): role is Role => role === '' || role === 'mentor' || role === 'mentee';

/**
 * Reads a pasted list or a CSV file's text. A line that cannot be read is a fault of its own and touches no other; of people who stand in the list
 * twice the first is kept. Long lists are read with pauses.
 */
export async function read(text: string, definition: Definition, most: number): Promise<Reading> {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  const separator = separatorOf(lines.find((line) => line.trim()) ?? '');
  const pause = pausing();
  const people: Person[] = [];
  const faults: Fault[] = [];
  const seen = new Set<string>();
  let columns: Columns | null = null;
  let isFirst = true;
  for (const [index, source] of lines.entries()) {
    if (!source.trim()) continue;
    const line = cells(source, separator);
    if (isFirst && line) columns = columnsOf(line);
    const isHeading = isFirst && columns;
    isFirst = false;
    if (isHeading) continue;
    const result = line ? personOf(rowOf(line, columns), index + 1, definition, seen) : 'quote';
    if (typeof result === 'string') faults.push({ line: index + 1, reason: result, text: source.slice(0, longestName) });
    else if (people.length === most) faults.push({ line: index + 1, reason: 'too-many', text: source.slice(0, longestName) });
    else people.push(result);
    await pause();
  }
  return { people, faults };
}

function personOf(row: Row, line: number, definition: Definition, seen: Set<string>): Person | Reason {
  if ([row.name, row.role, row.avoid, row.code].some(isFormula)) return 'formula';
  const decoded = decode([definition], row.code);
  if (typeof decoded === 'string') return decoded;
  const role = keyOf(row.role);
  if (!isRole(role)) return 'role';
  const name = row.name.slice(0, longestName);
  const identity = name ? `name ${keyOf(name)}` : `code ${row.code}`;
  if (seen.has(identity)) return 'double';
  seen.add(identity);
  return { line, name, answers: decoded.answers, role, avoid: namesIn(row.avoid) };
}
