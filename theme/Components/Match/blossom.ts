/**
 * Maximum-weight matching in a general graph, exact, by Edmonds' blossoms with dual variables: O(n³) for n people.
 *
 * The state is that of Galil's survey (ACM Computing Surveys 18, 1986): nodes 1…n are people, higher ones are blossoms; each outermost node
 * is outer, inner or free; every step lowers the labels until an edge becomes tight, and a tight edge grows a tree, closes a blossom or is
 * an augmenting path. Weights are whole numbers and labels are kept doubled, so nothing is ever rounded.
 */
const enum Kind { free = -1, outer = 0, inner = 1 }

/** Twice the dual variables of a matching: of people by index, and of the blossoms that count. */
export interface Duals {
  readonly labels: Int32Array;
  readonly blossoms: readonly { readonly label: number; readonly members: readonly number[] }[];
}

export class Matching {
  readonly #size: number;
  #nodes: number;
  /** Of an edge between two nodes: the people it joins, and its weight (0 is no edge). Row by row. */
  readonly #from: Int32Array;
  readonly #to: Int32Array;
  readonly #weight: Int32Array;
  readonly #label: Int32Array;
  readonly #mate: Int32Array;
  readonly #slack: Int32Array;
  readonly #top: Int32Array;
  readonly #parent: Int32Array;
  readonly #kind: Int32Array;
  readonly #seen: Int32Array;
  #round = 0;
  /** Which part of a blossom a person belongs to. Row by row. */
  readonly #inside: Int32Array;
  readonly #rings: number[][];
  #queue: number[] = [];

  readonly #people: number;

  /** @param weightOf The weight of a pair of people by index from 0, below 2²⁹; 0 or less forbids the pair. Symmetric. */
  constructor(people: number, weightOf: (a: number, b: number) => number) {
    this.#people = people;
    this.#size = 2 * people + 2;
    this.#nodes = people;
    const square = this.#size * this.#size;
    this.#from = new Int32Array(square);
    this.#to = new Int32Array(square);
    this.#weight = new Int32Array(square);
    this.#inside = new Int32Array(square);
    [this.#label, this.#mate, this.#slack, this.#top, this.#parent, this.#kind, this.#seen] =
      Array.from({ length: 7 }, () => new Int32Array(this.#size)) as [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array,
        Int32Array, Int32Array];
    this.#rings = Array.from({ length: this.#size }, () => []);
    let most = 0;
    for (let u = 1; u <= people; u++) {
      this.#top[u] = u;
      this.#inside[this.#at(u, u)] = u;
      for (let v = 1; v <= people; v++) {
        const edge = this.#at(u, v);
        this.#from[edge] = u;
        this.#to[edge] = v;
        this.#weight[edge] = u === v ? 0 : Math.max(0, weightOf(u - 1, v - 1));
        most = Math.max(most, this.#weight[edge]!);
      }
    }
    this.#label.fill(most, 1, people + 1);
  }

  /** Each person's partner by index, or -1. Yields after every augmenting path, so that a page can breathe in between. */
  * solve(): Generator<void, number[]> {
    while (this.#grow()) yield;
    return Array.from({ length: this.#people }, (_, i) => this.#mate[i + 1]! - 1);
  }

  /**
   * After solving: twice the dual variables, from which follows what no matching of fewer people can exceed. Each pair weighs at most half
   * of the sum of both labels and of every blossom that holds them both.
   */
  duals(): Duals {
    const blossoms = [];
    for (let b = this.#people + 1; b <= this.#nodes; b++) {
      if (!this.#top[b] || this.#label[b]! <= 0) continue;
      const members = [];
      for (let u = 1; u <= this.#people; u++) if (this.#inside[this.#at(b, u)]) members.push(u - 1);
      blossoms.push({ label: this.#label[b]!, members });
    }
    return { labels: this.#label.slice(1, this.#people + 1), blossoms };
  }

  #at(u: number, v: number): number {
    return u * this.#size + v;
  }

  /** How far an edge is from being tight; doubled labels keep it whole. */
  #gap(edge: number): number {
    return this.#label[this.#from[edge]!]!
      + this.#label[this.#to[edge]!]! - 2 * this.#weight[this.#at(this.#from[edge]!, this.#to[edge]!)]!;
  }

  #updateSlack(u: number, x: number): void {
    const known = this.#slack[x]!;
    if (!known || this.#gap(this.#at(u, x)) < this.#gap(this.#at(known, x))) this.#slack[x] = u;
  }

  #setSlack(x: number): void {
    this.#slack[x] = 0;
    for (let u = 1; u <= this.#people; u++) {
      if (this.#weight[this.#at(u, x)]! > 0 && this.#top[u] !== x && this.#kind[this.#top[u]!] === Kind.outer) this.#updateSlack(u, x);
    }
  }

  #enqueue(x: number): void {
    if (x <= this.#people) this.#queue.push(x);
    else for (const part of this.#rings[x]!) this.#enqueue(part);
  }

  #setTop(x: number, top: number): void {
    this.#top[x] = top;
    if (x > this.#people) for (const part of this.#rings[x]!) this.#setTop(part, top);
  }

  /** Where a part stands in its blossom's ring, the ring turned so that the way there from the base has an even length. */
  #evenPlace(blossom: number, part: number): number {
    const ring = this.#rings[blossom]!;
    const place = ring.indexOf(part);
    if (place % 2 === 0) return place;
    ring.push(...ring.splice(1).reverse());
    return ring.length - place;
  }

  #setMate(u: number, v: number): void {
    const edge = this.#at(u, v);
    this.#mate[u] = this.#to[edge]!;
    if (u <= this.#people) return;
    const part = this.#inside[this.#at(u, this.#from[edge]!)]!;
    const place = this.#evenPlace(u, part);
    const ring = this.#rings[u]!;
    for (let i = 0; i < place; i++) this.#setMate(ring[i]!, ring[i ^ 1]!);
    this.#setMate(part, v);
    ring.push(...ring.splice(0, place));
  }

  #augment(start: number, end: number): void {
    for (let u = start, v = end; ;) {
      const next = this.#top[this.#mate[u]!]!;
      this.#setMate(u, v);
      if (!next) return;
      const up = this.#top[this.#parent[next]!]!;
      this.#setMate(next, up);
      [u, v] = [up, next];
    }
  }

  /** The nearest node above both, or 0 where they stand in different trees. */
  #commonAncestor(a: number, b: number): number {
    this.#round++;
    for (let [u, v] = [a, b]; u || v; [u, v] = [v, u]) {
      if (!u) continue;
      if (this.#seen[u] === this.#round) return u;
      this.#seen[u] = this.#round;
      u = this.#top[this.#mate[u]!]!;
      if (u) u = this.#top[this.#parent[u]!]!;
    }
    return 0;
  }

  #close(u: number, base: number, v: number): void {
    let blossom = this.#people + 1;
    while (blossom <= this.#nodes && this.#top[blossom]) blossom++;
    if (blossom > this.#nodes) this.#nodes++;
    this.#label[blossom] = 0;
    this.#kind[blossom] = Kind.outer;
    this.#mate[blossom] = this.#mate[base]!;
    const ring = [...this.#sideOf(u, base).reverse()];
    this.#rings[blossom] = [base, ...ring, ...this.#sideOf(v, base)];
    this.#setTop(blossom, blossom);
    this.#joinEdges(blossom);
    this.#setSlack(blossom);
  }

  /** The nodes from one end up to the base, without it; inner ones become outer and are looked at again. */
  #sideOf(end: number, base: number): number[] {
    const side: number[] = [];
    for (let x = end; x !== base;) {
      const above = this.#top[this.#mate[x]!]!;
      side.push(x, above);
      this.#enqueue(above);
      x = this.#top[this.#parent[above]!]!;
    }
    return side;
  }

  /** A blossom's edge to each node is the tightest that one of its parts has. */
  #joinEdges(blossom: number): void {
    for (let x = 1; x <= this.#nodes; x++) {
      this.#weight[this.#at(blossom, x)] = 0;
      this.#weight[this.#at(x, blossom)] = 0;
      this.#inside[this.#at(blossom, x)] = 0;
    }
    for (const part of this.#rings[blossom]!) {
      for (let x = 1; x <= this.#nodes; x++) {
        const [mine, theirs] = [this.#at(blossom, x), this.#at(part, x)];
        if (this.#weight[theirs]! > 0 && (this.#weight[mine] === 0 || this.#gap(theirs) < this.#gap(mine))) {
          this.#copyEdge(mine, theirs);
          this.#copyEdge(this.#at(x, blossom), this.#at(x, part));
        }
        if (x <= this.#people && this.#inside[theirs]) this.#inside[mine] = part;
      }
    }
  }

  #copyEdge(target: number, source: number): void {
    this.#from[target] = this.#from[source]!;
    this.#to[target] = this.#to[source]!;
    this.#weight[target] = this.#weight[source]!;
  }

  #open(blossom: number): void {
    const ring = this.#rings[blossom]!;
    for (const part of ring) this.#setTop(part, part);
    const entry = this.#inside[this.#at(blossom, this.#from[this.#at(blossom, this.#parent[blossom]!)]!)]!;
    const place = this.#evenPlace(blossom, entry);
    const parts = this.#rings[blossom]!;
    for (let i = 0; i < place; i += 2) {
      const [inner, outer] = [parts[i]!, parts[i + 1]!];
      this.#parent[inner] = this.#from[this.#at(outer, inner)]!;
      this.#kind[inner] = Kind.inner;
      this.#kind[outer] = Kind.outer;
      this.#slack[inner] = 0;
      this.#setSlack(outer);
      this.#enqueue(outer);
    }
    this.#kind[entry] = Kind.inner;
    this.#parent[entry] = this.#parent[blossom]!;
    for (let i = place + 1; i < parts.length; i++) {
      this.#kind[parts[i]!] = Kind.free;
      this.#setSlack(parts[i]!);
    }
    this.#top[blossom] = 0;
  }

  /** Follows a tight edge; true where it completed an augmenting path. */
  #follow(edge: number): boolean {
    const u = this.#top[this.#from[edge]!]!;
    const v = this.#top[this.#to[edge]!]!;
    if (this.#kind[v] === Kind.free) {
      this.#parent[v] = this.#from[edge]!;
      this.#kind[v] = Kind.inner;
      const next = this.#top[this.#mate[v]!]!;
      this.#slack[v] = 0;
      this.#slack[next] = 0;
      this.#kind[next] = Kind.outer;
      this.#enqueue(next);
    } else if (this.#kind[v] === Kind.outer) {
      const base = this.#commonAncestor(u, v);
      if (!base) {
        this.#augment(u, v);
        this.#augment(v, u);
        return true;
      }
      this.#close(u, base, v);
    }
    return false;
  }

  /** Grows trees from all who are alone until one more pair is made; false when no more can be gained. */
  #grow(): boolean {
    this.#kind.fill(Kind.free);
    this.#slack.fill(0);
    this.#queue = [];
    for (let x = 1; x <= this.#nodes; x++) {
      if (this.#top[x] !== x || this.#mate[x]) continue;
      this.#parent[x] = 0;
      this.#kind[x] = Kind.outer;
      this.#enqueue(x);
    }
    if (!this.#queue.length) return false;
    for (;;) {
      if (this.#search()) return true;
      if (!this.#relabel()) return false;
      if (this.#followTight()) return true;
      for (let b = this.#people + 1; b <= this.#nodes; b++) {
        if (this.#top[b] === b && this.#kind[b] === Kind.inner && this.#label[b] === 0) this.#open(b);
      }
    }
  }

  #search(): boolean {
    for (let next = 0; next < this.#queue.length; next++) {
      const u = this.#queue[next]!;
      if (this.#kind[this.#top[u]!] === Kind.inner) continue;
      for (let v = 1; v <= this.#people; v++) {
        const edge = this.#at(u, v);
        if (!(this.#weight[edge]! > 0) || this.#top[u] === this.#top[v]) continue;
        if (this.#gap(edge) > 0) this.#updateSlack(u, this.#top[v]!);
        else if (this.#follow(edge)) return true;
      }
    }
    this.#queue = [];
    return false;
  }

  /** Moves the labels by as much as every bound allows; false when being alone costs nothing any more. */
  #relabel(): boolean {
    let step = Infinity;
    for (let b = this.#people + 1; b <= this.#nodes; b++) {
      if (this.#top[b] === b && this.#kind[b] === Kind.inner) step = Math.min(step, this.#label[b]! / 2);
    }
    for (let x = 1; x <= this.#nodes; x++) {
      if (this.#top[x] !== x || !this.#slack[x] || this.#kind[x] === Kind.inner) continue;
      step = Math.min(step, this.#gap(this.#at(this.#slack[x]!, x)) / (this.#kind[x] === Kind.outer ? 2 : 1));
    }
    for (let u = 1; u <= this.#people; u++) {
      const kind = this.#kind[this.#top[u]!];
      if (kind === Kind.outer && this.#label[u]! <= step) return false;
    }
    for (let u = 1; u <= this.#people; u++) this.#label[u]! += this.#signOf(this.#top[u]!) * -step;
    for (let b = this.#people + 1; b <= this.#nodes; b++) {
      if (this.#top[b] === b) this.#label[b]! += this.#signOf(b) * 2 * step;
    }
    return true;
  }

  #signOf(node: number): number {
    return this.#kind[node] === Kind.outer ? 1 : this.#kind[node] === Kind.inner ? -1 : 0;
  }

  #followTight(): boolean {
    for (let x = 1; x <= this.#nodes; x++) {
      const u = this.#slack[x]!;
      if (this.#top[x] === x && u && this.#top[u] !== x && this.#gap(this.#at(u, x)) === 0 && this.#follow(this.#at(u, x))) return true;
    }
    return false;
  }
}
