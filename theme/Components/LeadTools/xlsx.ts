import { unpack, type entriesOf } from './archive.js';
import type { Row } from './table.js';

/** A sheet of a workbook. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly Row[];
}

/** The sheets of an Excel workbook, by the files packed in it, with the values that its cells show; throws where it is none. */
export async function sheetsIn(files: ReturnType<typeof entriesOf>): Promise<Sheet[]> {
  const text = async (name: string): Promise<string> => {
    const entry = files.get(name);
    if (!entry) return '';
    return new TextDecoder().decode(await unpack(entry));
  };
  const strings = [...(await text('xl/sharedStrings.xml')).matchAll(/<(?:\w+:)?si>([\s\S]*?)<\/(?:\w+:)?si>/g)]
    .map(([, inner]) => textIn(inner!));
  const targets = new Map([...(await text('xl/_rels/workbook.xml.rels')).matchAll(/<Relationship\b[^>]*>/g)]
    .map(([tag]) => [attribute(tag, 'Id'), attribute(tag, 'Target').replace(/^\/?(?:xl\/)?/, 'xl/')]));
  const sheets = [];
  for (const [tag] of (await text('xl/workbook.xml')).matchAll(/<(?:\w+:)?sheet\b[^>]*>/g))
    sheets.push({ name: unescape(attribute(tag, 'name')), rows: rowsOf(await text(targets.get(attribute(tag, 'r:id')) ?? ''), strings) });
  if (!sheets.length) throw new Error('The file is no workbook.');
  return sheets;
}

function rowsOf(xml: string, strings: readonly string[]): Row[] {
  const rows: Row[] = [];
  for (const [, attributes, inner] of xml.matchAll(/<(?:\w+:)?row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?row>)/g)) {
    const cells: string[] = [];
    for (const [, head, body] of (inner ?? '').matchAll(/<(?:\w+:)?c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g)) {
      const place = placeOf(attribute(head!, 'r'));
      const column = place < 0 ? cells.length : place;
      while (cells.length < column) cells.push('');
      cells[column] = valueOf(attribute(head!, 't'), body ?? '', strings).trim();
    }
    if (cells.some(Boolean)) rows.push({ line: Number(attribute(attributes!, 'r')) || rows.length + 1, cells, text: cells.join('\t') });
  }
  return rows;
}

function valueOf(type: string, body: string, strings: readonly string[]): string {
  if (type === 'inlineStr') return textIn(body);
  const value = unescape(/<(?:\w+:)?v\b[^>]*>([\s\S]*?)<\/(?:\w+:)?v>/.exec(body)?.[1] ?? '');
  return type === 's' ? strings[Number(value)] ?? '' : type === 'e' ? '' : value;
}

/** The column index of a cell's address: 0 for A1, 27 for AB1; -1 for none. */
const placeOf = (address: string): number =>
  [...address.replace(/\d+$/, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const attribute = (tag: string, name: string): string => new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

/** The text of a string with formatting, without its phonetic (furigana) runs. */
const textIn = (xml: string): string =>
  [...xml.replace(/<(?:\w+:)?rPh\b[\s\S]*?<\/(?:\w+:)?rPh>/g, '').matchAll(/<(?:\w+:)?t\b[^>]*>([\s\S]*?)<\/(?:\w+:)?t>/g)]
    .map(([, text]) => unescape(text!)).join('');

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescape = (text: string): string =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) =>
    name ? named[name] ?? whole : String.fromCodePoint(parseInt(hex ?? decimal!, hex ? 16 : 10)))
    .replace(/_x([\dA-F]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
