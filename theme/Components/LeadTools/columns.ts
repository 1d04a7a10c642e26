import { keyOf } from './names.js';
import type { Row } from './table.js';

/** What a column of the registration form may be used for. */
export interface Field {
  readonly id: string;
  readonly title: string;
  /** Every title it is known by, in any language; its own ones first. */
  readonly titles: readonly string[];
  readonly choices: readonly Choice[];
}

export interface Choice {
  readonly id: string;
  /** In the page's language. */
  readonly title: string;
  readonly titles: readonly string[];
}

/** The registration form as the page carries it, and words that people write into its cells, in every language. */
export interface Form {
  readonly fields: readonly Field[];
  /** Columns that forms add by themselves. */
  readonly ignored: readonly string[];
  readonly nobody: readonly string[];
  readonly roles: { readonly mentor: readonly string[]; readonly mentee: readonly string[]; readonly either: readonly string[] };
}

/** A list with its titles and what each column is used for; an empty use is none. */
export interface Columns {
  readonly titles: readonly string[];
  readonly uses: readonly string[];
  readonly rows: readonly Row[];
}

/** A code that stands alone in its cell, or at the end of an address. */
const aloneCode = /(?:^|[#=])(A[\w-]{11,})$/;

/** A code among other words. */
export const codeWithin = /(?:^|[^\w-])(A[\w-]{11,})(?![\w-])/;

export const hasCode = (cell: string): boolean => aloneCode.test(cell) || codeWithin.test(cell);

/** So many rows may stand above the titles: a heading, a date, an empty line. */
const mostAbove = 5;

/** The columns of a list: by its titles where it has them, else by where the code stands. */
export function columnsOf(all: readonly Row[], form: Form): Columns {
  const known = ({ cells }: Row): number => cells.filter((cell) => form.fields.some((field) => scoreOf(cell, field) > 1)).length;
  const at = all.slice(0, 1).some(known) ? 0 : Math.max(0, all.slice(0, mostAbove + 1).findIndex((row) => known(row) > 1));
  const rows = all.slice(at);
  const first = rows[0];
  if (!first) return { titles: [], uses: [], rows };
  const hasTitles = !first.cells.some(hasCode) && (known(first) > 0 || rows.slice(1, 6).some((row) => row.cells.some(hasCode)));
  if (hasTitles) return withTitles(rows, form);
  return rows.some((row) => row.cells.some(hasCode)) ? byCode(rows, form) : byPlace(rows, form);
}

/** The list with its first row as titles. */
export function withTitles(rows: readonly Row[], form: Form): Columns {
  const titles = rows[0]!.cells;
  const uses = titles.map(() => '');
  const isIgnored = (title: string): boolean => form.ignored.some((ignored) => keyOf(ignored) === keyOf(title));
  const wishes = form.fields
    .flatMap((field) => titles.map((title, column) => ({ field: field.id, column, score: isIgnored(title) ? 0 : scoreOf(title, field) })))
    .filter((wish) => wish.score > 0)
    .sort((a, b) => b.score - a.score);
  for (const { field, column } of wishes) if (!uses[column] && !uses.includes(field)) uses[column] = field;
  const rest = rows.slice(1);
  // Where no title says so, the codes themselves tell which column is theirs.
  if (!uses.includes('code')) {
    const column = titles.findIndex((_, i) => !uses[i] && rest.some((row) => hasCode(row.cells[i] ?? '')));
    if (column >= 0) uses[column] = 'code';
  }
  return { titles, uses, rows: rest };
}

/** A list without titles: the first column has the names, and the lead says the rest. */
export function byPlace(rows: readonly Row[], form: Form): Columns {
  const width = Math.max(...rows.map((row) => row.cells.length));
  const name = form.fields.find((field) => field.id === 'name');
  return { titles: Array.from({ length: width }, (_, i) => (i ? '' : name?.title ?? '')),
    uses: Array.from({ length: width }, (_, i) => (i ? '' : 'name')), rows };
}

/**
 * Lines of a name, a code, a role and names to avoid, of which only the code is needed; a name may hold commas, and a code may stand in a
 * message.
 */
function byCode(rows: readonly Row[], form: Form): Columns {
  const uses = ['name', 'code', 'role', 'avoid'];
  const split = (row: Row): Row => {
    const at = row.cells.findIndex((cell) => aloneCode.test(cell));
    if (at >= 0) return { ...row,
      cells: [row.cells.slice(0, at).join(', '), ...row.cells.slice(at, at + 2), row.cells.slice(at + 2).join('; ')] };
    const found = codeWithin.exec(row.text);
    if (found) return { ...row, cells: [senderOf(row.text.slice(0, row.text.indexOf(found[1]!))), found[1]!, '', ''] };
    return { ...row,
      cells: row.cells.length === 1 ? ['', row.cells[0]!, '', ''] : [...row.cells.slice(0, 3), row.cells.slice(3).join('; ')] };
  };
  return { titles: uses.map((use) => form.fields.find((field) => field.id === use)?.title ?? ''), uses, rows: rows.map(split) };
}

/** Who wrote a message, where a chat's export says it. */
function senderOf(before: string): string {
  const chat = /^\[?[\d/., :\u202f]+(?:[AP]M)?\]?\s*-?\s*([^:]{1,60}):/i.exec(before) ?? /^\s*([^:,]{1,60}):.*:/.exec(before);
  return chat?.[1]?.trim() ?? '';
}

/**
 * How surely a title is a field's: its own title, another it is known by, or one of these with an addition, such as a form's "(2 at most)"
 * or "*".
 */
function scoreOf(title: string, field: Field): number {
  const key = keyOf(title);
  const plain = plainKey(title);
  let best = 0;
  field.titles.forEach((known, i) => {
    const own = i < 2 ? 1 : 0;
    if (key === keyOf(known)) best = Math.max(best, 8 + own);
    else if (plain && plain === plainKey(known)) best = Math.max(best, 6 + own);
    else if (plain.startsWith(`${plainKey(known)} `) && plainKey(known).includes(' ')) best = Math.max(best, 3 + own);
  });
  return best;
}

/** A title without its number, brackets at the end, and marks that forms put there. */
const plainKey = (title: string): string =>
  keyOf(title).replace(/^\d+[.)]\s*/, '').replace(/\s*[([][^)\]]*[)\]]\s*$/g, '').replace(/[\s*:?.]+$/g, '');
