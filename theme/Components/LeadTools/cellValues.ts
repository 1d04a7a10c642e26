import type { Choice, Form } from './columns.js';
import { keyOf } from './names.js';

/** What was chosen in a cell: by the choice's id, or where it is none of the known ones by its own words; with the words to show. */
export type Chosen = ReadonlyMap<string, string>;

/**
 * The choices in a cell. Known ones are found first, since a choice's own words may hold the comma that a form puts between two; what
 * remains is split at commas, semicolons and lines.
 */
export function choicesIn(cell: string, known: readonly Choice[], isNobody: (text: string) => boolean): Map<string, string> {
  const chosen = new Map<string, string>();
  if (!cell || isNobody(cell)) return chosen;
  let rest = `;${cell.replace(/[\r\n•]+/g, ';')};`;
  const titles = known.flatMap((choice) => choice.titles.map((title) => ({ choice, title })))
    .sort((a, b) => b.title.length - a.title.length);
  for (const { choice, title } of titles) {
    const at = rest.toLowerCase().search(new RegExp(`[;,]\\s*${title.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*[;,]`));
    if (at < 0) continue;
    chosen.set(choice.id, choice.title);
    rest = `${rest.slice(0, at)};;${rest.slice(rest.toLowerCase().indexOf(title.toLowerCase(), at) + title.length)}`;
  }
  for (const part of rest.split(/[;,]/)) if (part.trim() && !isNobody(part)) chosen.set(keyOf(part), part.trim());
  return chosen;
}

/** The one choice in a cell, or null where it is none of the known ones. */
export const oneOf = (cell: string, known: readonly Choice[]): string | null =>
  known.find((choice) => choice.titles.some((title) => keyOf(title) === keyOf(cell)))?.id ?? null;

/** A person's role in the words of either language, or null where it is none. */
export function roleIn(cell: string, { roles }: Form, isNobody: (text: string) => boolean): 'mentor' | 'mentee' | '' | null {
  if (isNobody(cell)) return '';
  const key = ` ${keyOf(cell).replace(/[^\p{L}\p{N}-]+/gu, ' ')} `;
  const has = (words: readonly string[]): boolean => words.some((word) => key.includes(` ${keyOf(word)} `));
  const [mentor, mentee] = [has(roles.mentor), has(roles.mentee)];
  if (has(roles.either) || (mentor && mentee)) return '';
  return mentor ? 'mentor' : mentee ? 'mentee' : null;
}
