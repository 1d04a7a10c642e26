/** A group of totals as the page shows it: its title, the titles of its lines, and what is too small to be told. */
export interface Group {
  readonly title: string;
  readonly lines: readonly string[];
  /** The smallest number above zero that is shown. */
  readonly least: number;
  /** Whether no line can be calculated from the others. */
  readonly isOverlapping: boolean;
}

/** What a report says in a line: a number, or null where the number is hidden. */
export type Told = number | null;

export type Fault = 'nothing' | 'two-columns';

const key = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/["\s\u00a0]+/g, ' ').trim();

const numberOf = (cell: string): Told => (/^\d+([.,]0+)?$/.test(cell.trim()) ? parseInt(cell, 10) : null);

/** Hides what the workbook should have hidden: small numbers, and numbers from which they could be calculated. */
function released(numbers: Map<string, Told>, group: Group): Map<string, Told> {
  const isSmall = (told: Told): boolean => told !== null && told > 0 && told < group.least;
  const hidesAll = !group.isOverlapping && [...numbers.values()].some((told) => told === null || isSmall(told));
  return new Map([...numbers].map(([line, told]) => [line, hidesAll || isSmall(told) ? null : told]));
}

/**
 * Reads the cells of one or more sheets of totals, as spreadsheet programs copy them: a line a row, with tabs between the cells. Only the
 * third column is read, which a workbook has released for reports. Returns the numbers of each group that was found, by its place among the
 * groups.
 */
export function read(text: string, groups: readonly Group[]): Map<number, Map<string, Told>> | Fault {
  const found = new Map<number, Map<string, Told>>();
  let [current, isNarrow] = [-1, false];
  for (const row of text.split(/\r\n|\r|\n/).map((line) => line.split('\t'))) {
    const title = key(row[0] ?? '');
    // Titles of lines may stand in several groups, so a row belongs to the group whose title was read last.
    const line = groups[current]?.lines.find((other) => key(other) === title);
    if (line !== undefined) {
      if (row.length < 3) isNarrow = true;
      else found.get(current)!.set(line, numberOf(row[2]!));
      continue;
    }
    const next = groups.findIndex((group) => key(group.title) === title);
    if (next < 0) continue;
    current = next;
    found.set(current, new Map());
  }
  for (const [index, numbers] of found) {
    if (numbers.size) found.set(index, released(numbers, groups[index]!));
    else found.delete(index);
  }
  return found.size ? found : isNarrow ? 'two-columns' : 'nothing';
}
