/**
 * The text of a file, whatever program wrote it: UTF-8 and UTF-16 with their marks, UTF-16 without, plain UTF-8, and else Windows-1252 as
 * Excel writes it.
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const start = bytes.subarray(0, 200);
  // In UTF-16, every second byte of Latin letters is zero.
  const zeros = [0, 1].map((side) => start.filter((byte, i) => i % 2 === side && byte === 0).length);
  if (zeros[1]! > start.length / 8) return new TextDecoder('utf-16le').decode(bytes);
  if (zeros[0]! > start.length / 8) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
