import { reversed } from '../../Shared/floor.js';
import { choiceOf } from './definition.js';
import type { Answer, Answers, Definition, Item } from './definition.js';

/** Why a code was refused; each reason has its own words on the page. */
export type Refusal =
  | 'empty' | 'alphabet' | 'too-short' | 'too-long' | 'format' | 'checksum'
  | 'unknown-checklist' | 'version' | 'not-shareable' | 'not-canonical';

/** A code that was read. */
export interface Decoded {
  readonly checklist: string;
  /** The version the code was made with. */
  readonly version: number;
  /** Blank items are left out. */
  readonly answers: Answers;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const format = 1;
const checksumBytes = 4;
const leastBytes = 5 + checksumBytes;
const mostCharacters = 4096;

function crc32(bytes: readonly number[]): number {
  let rest = -1;
  for (const part of bytes) {
    rest ^= part;
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  }
  return ~rest >>> 0;
}

/** The two bytes that identify a checklist: the 32-bit FNV-1a hash of its id, both halves combined with XOR. */
function markOf(id: string): number {
  let hash = 2166136261;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 16777619);
  return ((hash >>> 16) ^ hash) & 0xffff;
}

/** The digits of one answer, as [radix, digit], in the order they are written. */
function digitsOf(item: Item, answers: Answers): [bigint, bigint][] {
  const { na, chosen, sought } = choiceOf(item, answers);
  const [set] = radices(item);
  if (item.compare === 'complement') return [[set!, BigInt(chosen)], [set!, BigInt(sought)]];
  if (item.many) return [[set!, BigInt(chosen)]];
  return [[set!, BigInt(chosen ? 31 - Math.clz32(chosen) + first(item) : na ? 1 : 0)]];
}

const first = (item: Item): number => (item.na ? 2 : 1);

function radices(item: Item): bigint[] {
  const set = 1n << BigInt(item.options.length);
  return item.compare === 'complement' ? [set, set] : [item.many ? set : BigInt(first(item) + item.options.length)];
}

function answerOf(item: Item, digits: readonly bigint[]): Answer {
  const ids = (set: bigint | undefined): string[] => item.options.filter((_, i) => (Number(set) >> i) & 1).map(([id]) => id);
  if (item.compare === 'complement') return digits.some(Boolean) ? { offer: ids(digits[0]), seek: ids(digits[1]) } : null;
  if (item.many) return digits[0] ? ids(digits[0]) : null;
  const digit = Number(digits[0]);
  return digit === 0 ? null : digit < first(item) ? 'na' : item.options[digit - first(item)]![0];
}

const sizeOf = (definition: Definition): bigint => definition.items.flatMap(radices).reduce((size, radix) => size * radix, 1n);

const byteCount = (size: bigint): number => Math.ceil((size - 1n).toString(16).length / 2);

/** The code of some answers. The bytes are described where the program that builds the site encodes the same (Codes.cs). */
export function encode(definition: Definition, answers: Answers): string {
  const mark = markOf(definition.id);
  const bytes = [format, mark >> 8, mark & 255];
  let version = definition.version;
  for (; version >= 128; version >>= 7) bytes.push((version & 127) | 128);
  bytes.push(version);
  const number = definition.items.flatMap((item) => digitsOf(item, answers)).reduce((sum, [radix, digit]) => sum * radix + digit, 0n);
  for (let i = byteCount(sizeOf(definition)) - 1; i >= 0; i--) bytes.push(Number((number >> BigInt(8 * i)) & 255n));
  const checksum = crc32(bytes);
  bytes.push(checksum >>> 24, (checksum >>> 16) & 255, (checksum >>> 8) & 255, checksum & 255);
  return pack(bytes);
}

function pack(bytes: readonly number[]): string {
  let code = '';
  let bits = 0;
  let count = 0;
  for (const part of bytes) {
    bits = ((bits << 8) | part) & 0xffff;
    for (count += 8; count >= 6; ) code += alphabet[(bits >> (count -= 6)) & 63];
  }
  return count ? code + alphabet[(bits << (6 - count)) & 63] : code;
}

/** The bytes of a code; null where unused bits of the last character are not zero. */
function unpack(code: string): number[] | null {
  const bytes: number[] = [];
  let bits = 0;
  let count = 0;
  for (const character of code) {
    bits = ((bits << 6) | alphabet.indexOf(character)) & 0xffff;
    count += 6;
    if (count >= 8) bytes.push((bits >> (count -= 8)) & 255);
  }
  return bits & ((1 << count) - 1) ? null : bytes;
}

/**
 * Reads a code, or a link that ends in one. A code is accepted only if encoding its answers gives exactly the same characters; otherwise
 * the reason is returned.
 */
export function decode(definitions: readonly Definition[], text: string): Decoded | Refusal {
  const trimmed = text.replace(/^[ \t\r\n\f\v]+|[ \t\r\n\f\v]+$/g, '');
  const code = trimmed.slice(Math.max(trimmed.lastIndexOf('#'), trimmed.lastIndexOf('=')) + 1);
  if (!code) return 'empty';
  if (code.length > mostCharacters) return 'too-long';
  if (!/^[\w-]+$/.test(code)) return 'alphabet';
  if (Math.floor((code.length * 6) / 8) < leastBytes || code.length % 4 === 1) return 'too-short';
  const bytes = unpack(code);
  if (!bytes) return 'not-canonical';
  if (bytes[0] !== format) return 'format';
  const body = bytes.slice(0, -checksumBytes);
  if (crc32(body) !== bytes.slice(-checksumBytes).reduce((sum, part) => sum * 256 + part, 0)) return 'checksum';
  const definition = definitions.find((candidate) => markOf(candidate.id) === body[1]! * 256 + body[2]!);
  if (!definition) return 'unknown-checklist';
  if (!definition.share) return 'not-shareable';
  return decodeAnswers(definition, body.slice(3));
}

function decodeAnswers(definition: Definition, body: readonly number[]): Decoded | Refusal {
  const used = body.findIndex((part) => part < 128) + 1;
  if (used < 1 || used > 4 || (used > 1 && body[used - 1] === 0)) return 'not-canonical';
  const version = body.slice(0, used).reduceRight((sum, part) => sum * 128 + (part & 127), 0);
  if (version !== definition.version && !definition.accepts?.includes(version)) return 'version';
  const size = sizeOf(definition);
  const length = body.length - used;
  if (length !== byteCount(size)) return length < byteCount(size) ? 'too-short' : 'too-long';
  let number = body.slice(used).reduce((sum, part) => (sum << 8n) | BigInt(part), 0n);
  if (number >= size) return 'not-canonical';
  const entries: [string, Answer][] = [];
  for (const item of reversed(definition.items)) {
    const digits = reversed(radices(item)).map((radix) => {
      const digit = number % radix;
      number /= radix;
      return digit;
    });
    const answer = answerOf(item, reversed(digits));
    if (answer !== null) entries.unshift([item.id, answer]);
  }
  return { checklist: definition.id, version, answers: Object.fromEntries(entries) };
}
