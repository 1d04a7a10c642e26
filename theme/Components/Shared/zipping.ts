/** A file of an archive. */
export interface Entry {
  readonly name: string;
  readonly text: string;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function checksum(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = crcTable[(value ^ byte) & 0xff]! ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

/** The first of January 1980, from which archives count: the files' own dates stand in them. */
const noDate = 0x00210000;

/** An archive with the files as they are, not packed: they are texts of a few thousand letters. */
export function zip(entries: readonly Entry[], type = 'application/zip'): Blob {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { name, text } of entries) {
    const [path, data] = [encoder.encode(name), encoder.encode(text)];
    // What both records say: made for version 2.0, names in UTF-8, not packed, no date, checksum, sizes, length of the name.
    const fields =
      [[20, 2], [0x0800, 2], [0, 2], [noDate, 4], [checksum(data), 4], [data.length, 4], [data.length, 4], [path.length, 2],
      [0, 2]] as const;
    const local = record([[0x04034b50, 4], ...fields]);
    directory.push(record([[0x02014b50, 4], [20, 2], ...fields, [0, 2], [0, 2], [0, 2], [0, 4], [at, 4]]), path);
    parts.push(local, path, data);
    at += local.length + path.length + data.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = record([[0x06054b50, 4], [0, 2], [0, 2], [entries.length, 2], [entries.length, 2], [size, 4], [at, 4], [0, 2]]);
  return new Blob([...parts, ...directory, end] as BlobPart[], { type });
}

/** Numbers one after the other, the lowest byte of each first. */
function record(fields: readonly (readonly [value: number, bytes: number])[]): Uint8Array {
  return Uint8Array.from(fields.flatMap(([value, bytes]) => Array.from({ length: bytes }, (_, i) => (value >>> (8 * i)) & 0xff)));
}
