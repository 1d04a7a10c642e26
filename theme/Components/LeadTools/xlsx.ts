import type { Row } from './table.js';

/** A sheet of a workbook. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly Row[];
}

/** Whether these are the bytes of a ZIP archive, as a workbook is one. */
export const isArchive = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** Whether this browser can unpack a workbook. */
export const canUnpack = (): boolean => {
  try {
    return !!new DecompressionStream('deflate-raw');
  } catch {
    return false;
  }
};

/** The sheets of an Excel workbook with the values that its cells show; throws where it is none. */
export async function sheetsOf(bytes: Uint8Array): Promise<Sheet[]> {
  const files = entriesOf(bytes);
  const text = async (name: string): Promise<string> => {
    const entry = files.get(name);
    if (!entry) return '';
    const data = entry.isPacked ? await unpack(entry.data) : entry.data;
    return new TextDecoder().decode(data);
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

interface Entry { readonly data: Uint8Array; readonly isPacked: boolean }

/** The files of an archive, from its central directory. */
function entriesOf(bytes: Uint8Array): Map<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0) throw new Error('The archive has no directory.');
  const files = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [number, number, number];
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const local = view.getUint32(at + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    files.set(name, { data: bytes.subarray(start, start + view.getUint32(at + 20, true)), isPacked: view.getUint16(at + 10, true) === 8 });
    at += 46 + nameLength + extra + comment;
  }
  return files;
}

const unpack = async (data: Uint8Array): Promise<Uint8Array> =>
  new Uint8Array(
    await new Response(new Blob([data as BlobPart]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).arrayBuffer());

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
