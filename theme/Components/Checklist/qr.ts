/** Codewords for correction in each block, and blocks, by version, at level M: a seventh of the picture may be unreadable. */
const correction = [0, 10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26];
const blockCounts = [0, 1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16];
const levelM = 0;
const greatestVersion = 20;
/** Light modules around the picture, as readers need them. */
const margin = 4;

type Matrix = boolean[][];

const sizeOf = (version: number): number => 4 * version + 17;

/** Places of the small squares along one side. */
function alignments(version: number): number[] {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = Math.ceil((version * 4 + 4) / (count * 2 - 2)) * 2;
  return [6, ...Array.from({ length: count - 1 }, (_, i) => sizeOf(version) - 7 - step * (count - 2 - i))];
}

/** Codewords that fit, data and correction. */
function capacity(version: number): number {
  const small = alignments(version).length;
  const squares = version === 1 ? 0 : (small * small - 3) * 25 - (small - 2) * 10;
  const modules = sizeOf(version) ** 2 - 3 * 64 - 31 - (sizeOf(version) - 16) * 2 - squares - (version >= 7 ? 36 : 0);
  return Math.floor(modules / 8);
}

const dataCapacity = (version: number): number => capacity(version) - correction[version]! * blockCounts[version]!;

function times(x: number, y: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit--) {
    product = (product << 1) ^ ((product >>> 7) * 0x11d);
    product ^= ((y >>> bit) & 1) * x;
  }
  return product;
}

function divisor(degree: number): number[] {
  const result: number[] = [...Array<number>(degree - 1).fill(0), 1];
  let root = 1;
  for (let i = 0; i < degree; i++) {
    for (let j = 0; j < degree; j++) result[j] = times(result[j]!, root) ^ (result[j + 1] ?? 0);
    root = times(root, 2);
  }
  return result;
}

function remainder(data: readonly number[], by: readonly number[]): number[] {
  const result = by.map(() => 0);
  for (const value of data) {
    const factor = value ^ result.shift()!;
    result.push(0);
    by.forEach((coefficient, i) => (result[i]! ^= times(coefficient, factor)));
  }
  return result;
}

/** The text's bytes in byte mode, padded to the version's size. */
function codewords(bytes: Uint8Array, version: number): number[] {
  const bits: number[] = [];
  const push = (value: number, length: number): void => {
    for (let i = length - 1; i >= 0; i--) bits.push((value >>> i) & 1);
  };
  push(4, 4);
  push(bytes.length, version < 10 ? 8 : 16);
  for (const byte of bytes) push(byte, 8);
  const all = dataCapacity(version) * 8;
  push(0, Math.min(4, all - bits.length));
  push(0, (8 - (bits.length % 8)) % 8);
  for (let pad = 0xec; bits.length < all; pad ^= 0xec ^ 0x11) push(pad, 8);
  return Array.from({ length: all / 8 }, (_, i) => bits.slice(8 * i, 8 * i + 8).reduce((byte, bit) => (byte << 1) | bit, 0));
}

/** Splits into blocks, adds each one's correction, and takes turns among them. */
function interleave(data: readonly number[], version: number): number[] {
  const count = blockCounts[version]!;
  const extra = correction[version]!;
  const shorter = count - (capacity(version) % count);
  const length = Math.floor(capacity(version) / count) - extra;
  const by = divisor(extra);
  const blocks: number[][] = [];
  const tails: number[][] = [];
  for (let i = 0, at = 0; i < count; i++) {
    const block = data.slice(at, (at += length + (i < shorter ? 0 : 1)));
    blocks.push(block);
    tails.push(remainder(block, by));
  }
  const turn = (lists: number[][], most: number): number[] =>
    Array.from({ length: most }, (_, i) => lists.flatMap((list) => (i < list.length ? [list[i]!] : []))).flat();
  return [...turn(blocks, length + 1), ...turn(tails, extra)];
}

class Drawing {
  readonly size: number;
  readonly dark: Matrix;
  readonly #fixed: Matrix;

  constructor(readonly version: number) {
    this.size = sizeOf(version);
    const empty = (): Matrix => Array.from({ length: this.size }, () => Array<boolean>(this.size).fill(false));
    this.dark = empty();
    this.#fixed = empty();
    this.#fixtures();
  }

  set(x: number, y: number, isDark: boolean): void {
    if (x < 0 || y < 0 || x >= this.size || y >= this.size) return;
    this.dark[y]![x] = isDark;
    this.#fixed[y]![x] = true;
  }

  #square(x: number, y: number, reach: number, light: readonly number[]): void {
    for (let dy = -reach; dy <= reach; dy++)
      for (let dx = -reach; dx <= reach; dx++) this.set(x + dx, y + dy, !light.includes(Math.max(Math.abs(dx), Math.abs(dy))));
  }

  #fixtures(): void {
    const { size } = this;
    for (let i = 0; i < size; i++) {
      this.set(6, i, i % 2 === 0);
      this.set(i, 6, i % 2 === 0);
    }
    for (const [x, y] of [[3, 3], [size - 4, 3], [3, size - 4]] as const) this.#square(x, y, 4, [2, 4]);
    const places = alignments(this.version);
    const last = places.length - 1;
    places.forEach((x, i) => places.forEach((y, j) => {
      if (!((i === 0 && j === 0) || (i === 0 && j === last) || (i === last && j === 0))) this.#square(x, y, 2, [1]);
    }));
    this.format(0);
    if (this.version >= 7) this.#versionBits();
  }

  #versionBits(): void {
    let rest = this.version;
    for (let i = 0; i < 12; i++) rest = (rest << 1) ^ ((rest >>> 11) * 0x1f25);
    const bits = (this.version << 12) | rest;
    for (let i = 0; i < 18; i++) {
      const [far, near] = [this.size - 11 + (i % 3), Math.floor(i / 3)];
      this.set(far, near, ((bits >>> i) & 1) === 1);
      this.set(near, far, ((bits >>> i) & 1) === 1);
    }
  }

  /** Correction level and mask, twice around the corners. */
  format(mask: number): void {
    const data = (levelM << 3) | mask;
    let rest = data;
    for (let i = 0; i < 10; i++) rest = (rest << 1) ^ ((rest >>> 9) * 0x537);
    const bits = ((data << 10) | rest) ^ 0x5412;
    const bit = (i: number): boolean => ((bits >>> i) & 1) === 1;
    for (let i = 0; i < 6; i++) this.set(8, i, bit(i));
    this.set(8, 7, bit(6));
    this.set(8, 8, bit(7));
    this.set(7, 8, bit(8));
    for (let i = 9; i < 15; i++) this.set(14 - i, 8, bit(i));
    for (let i = 0; i < 8; i++) this.set(this.size - 1 - i, 8, bit(i));
    for (let i = 8; i < 15; i++) this.set(8, this.size - 15 + i, bit(i));
    this.set(8, this.size - 8, true);
  }

  /** Fills the free modules in the zigzag from the lower right. */
  fill(words: readonly number[]): void {
    let at = 0;
    for (let right = this.size - 1; right >= 1; right -= 2) {
      if (right === 6) right = 5;
      const isUp = ((right + 1) & 2) === 0;
      for (let step = 0; step < this.size; step++) {
        const y = isUp ? this.size - 1 - step : step;
        for (const x of [right, right - 1]) {
          if (this.#fixed[y]![x] || at >= words.length * 8) continue;
          this.dark[y]![x] = ((words[at >>> 3]! >>> (7 - (at & 7))) & 1) === 1;
          at++;
        }
      }
    }
  }

  /** Turns free modules by a pattern; doing it again turns them back. */
  mask(mask: number): void {
    const turns: ((x: number, y: number) => boolean)[] = [
      (x, y) => (x + y) % 2 === 0,
      (_, y) => y % 2 === 0,
      (x) => x % 3 === 0,
      (x, y) => (x + y) % 3 === 0,
      (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
      (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
      (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
      (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
    ];
    const isTurned = turns[mask]!;
    for (let y = 0; y < this.size; y++)
      for (let x = 0; x < this.size; x++) if (!this.#fixed[y]![x] && isTurned(x, y)) this.dark[y]![x] = !this.dark[y]![x];
  }

  /** How hard the picture is to read: long runs, blocks, look-alikes of the corner squares, too much of one shade. */
  penalty(): number {
    let points = 0;
    const lines = [...this.dark, ...this.dark.map((_, x) => this.dark.map((row) => row[x]!))];
    for (const line of lines) {
      const text = line.map(Number).join('');
      for (const run of text.match(/0{5,}|1{5,}/g) ?? []) points += run.length - 2;
      points += 40 * [...text.matchAll(/(?=10111010000|00001011101)/g)].length;
    }
    let dark = 0;
    for (let y = 0; y < this.size; y++)
      for (let x = 0; x < this.size; x++) {
        const shade = this.dark[y]![x];
        if (shade) dark++;
        if (x + 1 < this.size && y + 1 < this.size && shade === this.dark[y]![x + 1] && shade === this.dark[y + 1]![x] && shade === this.dark[y + 1]![x + 1]) points += 3;
      }
    return points + 10 * Math.floor(Math.abs((dark * 20) / this.size ** 2 - 10));
  }
}

/** The picture of a text as rows of dark modules, without margin; null where it is too long (ISO/IEC 18004, byte mode, level M). */
export function qrOf(text: string): Matrix | null {
  const bytes = new TextEncoder().encode(text);
  let version = 1;
  while (version <= greatestVersion && 4 + (version < 10 ? 8 : 16) + 8 * bytes.length > 8 * dataCapacity(version)) version++;
  if (version > greatestVersion) return null;
  const drawing = new Drawing(version);
  drawing.fill(interleave(codewords(bytes, version), version));
  const penalties = Array.from({ length: 8 }, (_, mask) => {
    drawing.format(mask);
    drawing.mask(mask);
    const points = drawing.penalty();
    drawing.mask(mask);
    return points;
  });
  const best = penalties.indexOf(Math.min(...penalties));
  drawing.format(best);
  drawing.mask(best);
  return drawing.dark;
}

/** Draws a text's picture, dark on light whatever the page's colours are: cameras need it so. False where the text is too long. */
export function drawQr(svg: SVGSVGElement, text: string): boolean {
  const matrix = qrOf(text);
  if (!matrix) return false;
  const side = matrix.length + 2 * margin;
  const shape = (name: string, attributes: Record<string, string>): SVGElement => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  const path = matrix.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x + margin} ${y + margin}h1v1h-1z`] : []))).join('');
  svg.setAttribute('viewBox', `0 0 ${side} ${side}`);
  svg.setAttribute('shape-rendering', 'crispEdges');
  svg.replaceChildren(shape('rect', { width: `${side}`, height: `${side}`, class: 'light' }), shape('path', { d: path, class: 'dark' }));
  return true;
}
