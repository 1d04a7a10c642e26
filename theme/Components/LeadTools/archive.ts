/** Whether this browser can unpack an archive. */
export const canUnpack = (): boolean => {
  try {
    return !!new DecompressionStream('deflate-raw');
  } catch {
    return false;
  }
};

/** A file in an archive, packed as it stands there. */
export interface Packed { readonly data: Uint8Array; readonly isPacked: boolean }

/** The files of an archive, from its central directory. */
export function entriesOf(bytes: Uint8Array): Map<string, Packed> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0) throw new Error('The archive has no directory.');
  const files = new Map<string, Packed>();
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

/** A file's bytes. */
export const unpack = async ({ data, isPacked }: Packed): Promise<Uint8Array> =>
  isPacked ? new Uint8Array(
    await new Response(new Blob([data as BlobPart]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).arrayBuffer()) : data;
