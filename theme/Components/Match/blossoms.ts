/**
 * The nodes of a matching: people 1…n, and above them the blossoms that a search has closed, each a ring of nodes. Holds the edges
 * between them, the labels and who is inside whom. Weights are whole numbers and labels are kept doubled, so nothing is ever rounded.
 */
export class Blossoms {
  /** One more than the highest number that a node can have. */
  readonly size: number;
  readonly people: number;
  /** The highest node in use. */
  last: number;
  /** Of an edge between two nodes: the people it joins, and its weight (0 is no edge). Row by row. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly weight: Int32Array;
  readonly label: Int32Array;
  /** The outermost node around each; 0 where a blossom's number is free. */
  readonly top: Int32Array;
  /** Which part of a blossom a person belongs to. Row by row. */
  readonly #inside: Int32Array;
  readonly #rings: number[][];

  /** @param weightOf The weight of a pair of people by index from 0, below 2²⁹; 0 or less forbids the pair. Symmetric. */
  constructor(people: number, weightOf: (a: number, b: number) => number) {
    this.people = people;
    this.last = people;
    this.size = 2 * people + 2;
    const square = this.size * this.size;
    this.from = new Int32Array(square);
    this.to = new Int32Array(square);
    this.weight = new Int32Array(square);
    this.#inside = new Int32Array(square);
    this.label = new Int32Array(this.size);
    this.top = new Int32Array(this.size);
    this.#rings = Array.from({ length: this.size }, () => []);
    let most = 0;
    for (let u = 1; u <= people; u++) {
      this.top[u] = u;
      this.#inside[this.at(u, u)] = u;
      for (let v = 1; v <= people; v++) {
        const edge = this.at(u, v);
        this.from[edge] = u;
        this.to[edge] = v;
        this.weight[edge] = u === v ? 0 : Math.max(0, weightOf(u - 1, v - 1));
        most = Math.max(most, this.weight[edge]!);
      }
    }
    this.label.fill(most, 1, people + 1);
  }

  at(u: number, v: number): number {
    return u * this.size + v;
  }

  /** How far an edge is from being tight; doubled labels keep it whole. */
  gap(edge: number): number {
    return this.label[this.from[edge]!]! + this.label[this.to[edge]!]! - 2 * this.weight[this.at(this.from[edge]!, this.to[edge]!)]!;
  }

  ringOf(blossom: number): readonly number[] {
    return this.#rings[blossom]!;
  }

  /** The people in a blossom. */
  membersOf(blossom: number): number[] {
    const members = [];
    for (let u = 1; u <= this.people; u++) if (this.#inside[this.at(blossom, u)]) members.push(u);
    return members;
  }

  /** The part of a blossom from which one of its edges leaves. */
  partOf(blossom: number, edge: number): number {
    return this.#inside[this.at(blossom, this.from[edge]!)]!;
  }

  /** A new blossom with a label of 0 around a ring of nodes. */
  close(ring: number[]): number {
    let blossom = this.people + 1;
    while (blossom <= this.last && this.top[blossom]) blossom++;
    if (blossom > this.last) this.last++;
    this.label[blossom] = 0;
    this.#rings[blossom] = ring;
    this.setTop(blossom, blossom);
    this.#joinEdges(blossom);
    return blossom;
  }

  setTop(x: number, top: number): void {
    this.top[x] = top;
    if (x > this.people) for (const part of this.#rings[x]!) this.setTop(part, top);
  }

  /** Where a part stands in its blossom's ring, the ring turned so that the way there from the base has an even length. */
  evenPlace(blossom: number, part: number): number {
    const ring = this.#rings[blossom]!;
    const place = ring.indexOf(part);
    if (place % 2 === 0) return place;
    ring.push(...ring.splice(1).reverse());
    return ring.length - place;
  }

  /** Makes the part at a place of the ring its base. */
  turn(blossom: number, place: number): void {
    const ring = this.#rings[blossom]!;
    ring.push(...ring.splice(0, place));
  }

  /** A blossom's edge to each node is the tightest that one of its parts has. */
  #joinEdges(blossom: number): void {
    for (let x = 1; x <= this.last; x++) {
      this.weight[this.at(blossom, x)] = 0;
      this.weight[this.at(x, blossom)] = 0;
      this.#inside[this.at(blossom, x)] = 0;
    }
    for (const part of this.#rings[blossom]!) {
      for (let x = 1; x <= this.last; x++) {
        const [mine, theirs] = [this.at(blossom, x), this.at(part, x)];
        if (this.weight[theirs]! > 0 && (this.weight[mine] === 0 || this.gap(theirs) < this.gap(mine))) {
          this.#copyEdge(mine, theirs);
          this.#copyEdge(this.at(x, blossom), this.at(x, part));
        }
        if (x <= this.people && this.#inside[theirs]) this.#inside[mine] = part;
      }
    }
  }

  #copyEdge(target: number, source: number): void {
    this.from[target] = this.from[source]!;
    this.to[target] = this.to[source]!;
    this.weight[target] = this.weight[source]!;
  }
}
