/** Whether a spreadsheet would treat a cell as a formula. */
export const isFormula = (cell: string): boolean => /^[\s\u00a0]*[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(cell);

/** What stands in a cell that is written. */
export type Cell = string | number;

/** A file for spreadsheets: every cell quoted, an apostrophe before what would be a formula, and the mark by which Excel knows UTF-8. */
export const write = (rows: readonly (readonly Cell[])[]): string =>
  '\ufeff' + rows.map((row) => row.map(String).map(quoted).join(',') + '\r\n').join('');

const quoted = (cell: string): string => {
  const apostrophe = isFormula(cell) || /^[\t\r\n]/.test(cell) ? "'" : '';
  return `"${apostrophe}${cell.replaceAll('"', '""')}"`;
};
