/** The cells of one line (RFC 4180, but a quotation never runs over the line's end, so that one stray mark cannot swallow the rest), or null. */
export function cells(line: string, separator: string): string[] | null {
  const found: string[] = [];
  for (let at = 0; at <= line.length;) {
    let cell = '';
    if (line[at] === '"') {
      for (at++; ;) {
        const end = line.indexOf('"', at);
        if (end < 0) return null;
        cell += line.slice(at, end);
        at = end + 1;
        if (line[at] !== '"') break;
        cell += '"';
        at++;
      }
      if (at < line.length && line[at] !== separator) return null;
    } else {
      const end = line.indexOf(separator, at);
      cell = line.slice(at, end < 0 ? line.length : end);
      at = end < 0 ? line.length : end;
    }
    found.push(cell.trim());
    at++;
  }
  return found;
}

/** What stands between a list's cells: a tab, a semicolon or a comma, whichever its first line has. */
export const separatorOf = (line: string): string => ['\t', ';', ','].find((mark) => line.includes(mark)) ?? ',';

/** Whether a spreadsheet would take a cell for a formula. */
export const isFormula = (cell: string): boolean => /^[\s\u00a0]*[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(cell);

/** A file for spreadsheets: every cell quoted, an apostrophe before what would be a formula, and the mark by which Excel knows UTF-8. */
export const write = (rows: readonly (readonly string[])[]): string =>
  '\ufeff' + rows.map((row) => row.map((cell) => `"${(isFormula(cell) || /^[\t\r\n]/.test(cell) ? "'" : '') + cell.replaceAll('"', '""')}"`).join(',') + '\r\n').join('');
