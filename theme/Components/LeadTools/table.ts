/** One record of a list: a line, or several where a quoted cell runs over the line's end. */
export interface Row {
  /** Its number from 1 as a spreadsheet shows it: empty lines count, and a cell of several lines is one. */
  readonly line: number;
  readonly cells: readonly string[];
  /** The original text, for what is found without regard to cells. */
  readonly text: string;
}

export interface Table {
  readonly rows: readonly Row[];
  /** The lines on which a quotation is not closed. */
  readonly unclosed: readonly number[];
}

/** The most lines that a quoted cell may span; a quotation mark that is not closed by then is a stray one. */
const longestQuote = 30;

/** How many lines are used to detect the separator. */
const linesLookedAt = 30;

/** Reads a list: a CSV file's text, rows copied from a spreadsheet, or plain lines. A stray quotation mark spoils its own line alone. */
export function* tableOf(text: string): Generator<void, Table> {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  const hint = /^sep=(.)$/i.exec(lines[0] ?? '');
  const separator = hint?.[1] ?? separatorOf(lines);
  const rows: Row[] = [];
  const unclosed: number[] = [];
  let within = 0;
  for (let i = hint ? 1 : 0; i < lines.length; i++) {
    if (!lines[i]!.trim()) continue;
    let source = lines[i]!;
    let found = cells(source, separator);
    let end = i;
    while (!found && end + 1 < lines.length && end - i < longestQuote) {
      source += `\n${lines[++end]!}`;
      found = cells(source, separator);
    }
    if (found) {
      if (found.some(Boolean)) rows.push({ line: i + 1 - within, cells: found, text: source });
      within += end - i;
      i = end;
    } else unclosed.push(i + 1 - within);
    yield;
  }
  return { rows, unclosed };
}

/** The cells of one record (RFC 4180), or null where a quotation in it is not closed. */
export function cells(record: string, separator: string): string[] | null {
  const found: string[] = [];
  for (let at = 0; at <= record.length;) {
    let cell = '';
    if (record[at] === '"') {
      for (at++; ;) {
        const end = record.indexOf('"', at);
        if (end < 0) return null;
        cell += record.slice(at, end);
        at = end + 1;
        if (record[at] !== '"') break;
        cell += '"';
        at++;
      }
      if (at < record.length && record[at] !== separator) return null;
    } else {
      const end = record.indexOf(separator, at);
      cell = record.slice(at, end < 0 ? record.length : end);
      at = end < 0 ? record.length : end;
    }
    found.push(cell.trim());
    at++;
  }
  return found;
}

/** The separator of a list: the character that occurs in most lines as often as in the first line. */
export function separatorOf(lines: readonly string[]): string {
  const shown = lines.filter((line) => line.trim()).slice(0, linesLookedAt).map((line) => line.replace(/"[^"]*"/g, ''));
  let [best, most] = [',', 0];
  for (const mark of ['\t', ';', ',']) {
    const counts = shown.map((line) => line.split(mark).length - 1);
    const score = counts.reduce((sum, count) => sum + (count ? 2 : 0) + (count && count === counts[0] ? 1 : 0), 0);
    if (score > most) [best, most] = [mark, score];
  }
  return best;
}
