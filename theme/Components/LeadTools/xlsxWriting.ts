import { contentTypes, linkTo, part, relationships, textIn } from '../Shared/officeFiles.js';
import type { Entry } from '../Shared/zipping.js';
import type { Cell } from './csv.js';

const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const workbookType = `${kind}.sheet`;

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** So wide is each column, in letters. */
const width = 26;

/**
 * The files of an Excel workbook with one sheet. Unlike a CSV file, it opens in columns whatever a computer's list separator is. Texts stay
 * texts: none becomes a formula, and no phone number loses its zero.
 */
export const workbookOf = (rows: readonly (readonly Cell[])[]): Entry[] => [
  { name: '[Content_Types].xml',
    text: contentTypes({ 'xl/workbook.xml': `${kind}.sheet.main`, 'xl/worksheets/sheet1.xml': `${kind}.worksheet` }) },
  { name: '_rels/.rels', text: linkTo('officeDocument', 'xl/workbook.xml') },
  { name: 'xl/workbook.xml',
    text: part(`<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets>`
      + '<sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>') },
  { name: 'xl/_rels/workbook.xml.rels', text: linkTo('worksheet', 'worksheets/sheet1.xml') },
  { name: 'xl/worksheets/sheet1.xml', text: part(`<worksheet xmlns="${main}">`
    + `<cols><col min="1" max="${Math.max(...rows.map((row) => row.length))}" width="${width}" customWidth="1"/></cols>`
    + `<sheetData>${rows.map((row) => `<row>${row.map(cellOf).join('')}</row>`).join('')}</sheetData></worksheet>`) },
];

const cellOf = (cell: Cell): string => typeof cell === 'number' ? `<c><v>${cell}</v></c>`
  : `<c t="inlineStr"><is><t xml:space="preserve">${textIn(cell)}</t></is></c>`;
