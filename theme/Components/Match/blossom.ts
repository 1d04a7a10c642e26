import { Blossoms } from './blossoms.js';

/** How the trees of a search have reached an outermost node. */
const enum Kind { free = -1, outer = 0, inner = 1 }

/** Twice the dual variables of a matching: of people by index, and of the blossoms that count. */
export interface Duals {
  readonly labels: Int32Array;
  readonly blossoms: readonly { readonly label: number; readonly members: readonly number[] }[];
}

/**
 * Maximum-weight matching in a general graph, exact, by Edmonds' blossoms with dual variables: O(n³) for n people.
 *
 * The search is that of Galil's survey (ACM Computing Surveys 18, 1986): each outermost node is outer, inner or free; every step lowers the
 * labels until an edge becomes tight, and a tight edge grows a tree, closes a blossom or is an augmenting path.
 */
export class Matching {
  readonly #nodes: Blossoms;
  readonly #mate: Int32Array;
  readonly #slack: Int32Array;
  readonly #parent: Int32Array;
  readonly #kind: Int32Array;
  readonly #seen: Int32Array;
  #round = 0;
  #queue: number[] = [];

  /** @param weightOf The weight of a pair of people by index from 0, below 2²⁹; 0 or less forbids the pair. Symmetric. */
  constructor(people: number, weightOf: (a: number, b: number) => number) {
    this.#nodes = new Blossoms(people, weightOf);
    const { size } = this.#nodes;
    [this.#mate, this.#slack, this.#parent, this.#kind, this.#seen] =
      Array.from({ length: 5 }, () => new Int32Array(size)) as [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array];
  }

  /** Each person's partner by index, or -1. Yields after every augmenting path, so that a page can breathe in between. */
  * solve(): Generator<void, number[]> {
    while (this.#grow()) yield;
    return Array.from({ length: this.#nodes.people }, (_, i) => this.#mate[i + 1]! - 1);
  }

  /**
   * After solving: twice the dual variables, from which follows what no matching of fewer people can exceed. Each pair weighs at most half
   * of the sum of both labels and of every blossom that holds them both.
   */
  duals(): Duals {
    const { people, last, top, label } = this.#nodes;
    const blossoms = [];
    for (let b = people + 1; b <= last; b++) {
      if (top[b] && label[b]! > 0) blossoms.push({ label: label[b]!, members: this.#nodes.membersOf(b).map((u) => u - 1) });
    }
    return { labels: label.slice(1, people + 1), blossoms };
  }

  #updateSlack(u: number, x: number): void {
    const nodes = this.#nodes;
    const known = this.#slack[x]!;
    if (!known || nodes.gap(nodes.at(u, x)) < nodes.gap(nodes.at(known, x))) this.#slack[x] = u;
  }

  #setSlack(x: number): void {
    const { people, weight, top } = this.#nodes;
    this.#slack[x] = 0;
    for (let u = 1; u <= people; u++) {
      if (weight[this.#nodes.at(u, x)]! > 0 && top[u] !== x && this.#kind[top[u]!] === Kind.outer) this.#updateSlack(u, x);
    }
  }

  #enqueue(x: number): void {
    if (x <= this.#nodes.people) this.#queue.push(x);
    else for (const part of this.#nodes.ringOf(x)) this.#enqueue(part);
  }

  #setMate(u: number, v: number): void {
    const nodes = this.#nodes;
    const edge = nodes.at(u, v);
    this.#mate[u] = nodes.to[edge]!;
    if (u <= nodes.people) return;
    const part = nodes.partOf(u, edge);
    const place = nodes.evenPlace(u, part);
    const ring = nodes.ringOf(u);
    for (let i = 0; i < place; i++) this.#setMate(ring[i]!, ring[i ^ 1]!);
    this.#setMate(part, v);
    nodes.turn(u, place);
  }

  #augment(start: number, end: number): void {
    const { top } = this.#nodes;
    for (let u = start, v = end; ;) {
      const next = top[this.#mate[u]!]!;
      this.#setMate(u, v);
      if (!next) return;
      const up = top[this.#parent[next]!]!;
      this.#setMate(next, up);
      [u, v] = [up, next];
    }
  }

  /** The nearest node above both, or 0 where they stand in different trees. */
  #commonAncestor(a: number, b: number): number {
    const { top } = this.#nodes;
    this.#round++;
    for (let [u, v] = [a, b]; u || v; [u, v] = [v, u]) {
      if (!u) continue;
      if (this.#seen[u] === this.#round) return u;
      this.#seen[u] = this.#round;
      u = top[this.#mate[u]!]!;
      if (u) u = top[this.#parent[u]!]!;
    }
    return 0;
  }

  #close(u: number, base: number, v: number): void {
    const ring = [base, ...this.#sideOf(u, base).reverse(), ...this.#sideOf(v, base)];
    const blossom = this.#nodes.close(ring);
    this.#kind[blossom] = Kind.outer;
    this.#mate[blossom] = this.#mate[base]!;
    this.#setSlack(blossom);
  }

  /** The nodes from one end up to the base, without it; inner ones become outer and are looked at again. */
  #sideOf(end: number, base: number): number[] {
    const { top } = this.#nodes;
    const side: number[] = [];
    for (let x = end; x !== base;) {
      const above = top[this.#mate[x]!]!;
      side.push(x, above);
      this.#enqueue(above);
      x = top[this.#parent[above]!]!;
    }
    return side;
  }

  #open(blossom: number): void {
    const nodes = this.#nodes;
    for (const part of nodes.ringOf(blossom)) nodes.setTop(part, part);
    const entry = nodes.partOf(blossom, nodes.at(blossom, this.#parent[blossom]!));
    const place = nodes.evenPlace(blossom, entry);
    const parts = nodes.ringOf(blossom);
    for (let i = 0; i < place; i += 2) {
      const [inner, outer] = [parts[i]!, parts[i + 1]!];
      this.#parent[inner] = nodes.from[nodes.at(outer, inner)]!;
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
    nodes.top[blossom] = 0;
  }

  /** Follows a tight edge; true where it completed an augmenting path. */
  #follow(edge: number): boolean {
    const { from, to, top } = this.#nodes;
    const u = top[from[edge]!]!;
    const v = top[to[edge]!]!;
    if (this.#kind[v] === Kind.free) {
      this.#parent[v] = from[edge]!;
      this.#kind[v] = Kind.inner;
      const next = top[this.#mate[v]!]!;
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
    const nodes = this.#nodes;
    this.#kind.fill(Kind.free);
    this.#slack.fill(0);
    this.#queue = [];
    for (let x = 1; x <= nodes.last; x++) {
      if (nodes.top[x] !== x || this.#mate[x]) continue;
      this.#parent[x] = 0;
      this.#kind[x] = Kind.outer;
      this.#enqueue(x);
    }
    if (!this.#queue.length) return false;
    for (;;) {
      if (this.#search()) return true;
      if (!this.#relabel()) return false;
      if (this.#followTight()) return true;
      for (let b = nodes.people + 1; b <= nodes.last; b++) {
        if (nodes.top[b] === b && this.#kind[b] === Kind.inner && nodes.label[b] === 0) this.#open(b);
      }
    }
  }

  #search(): boolean {
    const nodes = this.#nodes;
    const { people, weight, top } = nodes;
    for (let next = 0; next < this.#queue.length; next++) {
      const u = this.#queue[next]!;
      if (this.#kind[top[u]!] === Kind.inner) continue;
      for (let v = 1; v <= people; v++) {
        const edge = nodes.at(u, v);
        if (!(weight[edge]! > 0) || top[u] === top[v]) continue;
        if (nodes.gap(edge) > 0) this.#updateSlack(u, top[v]!);
        else if (this.#follow(edge)) return true;
      }
    }
    this.#queue = [];
    return false;
  }

  /** Moves the labels by as much as every bound allows; false when being alone costs nothing any more. */
  #relabel(): boolean {
    const nodes = this.#nodes;
    const { people, last, label, top } = nodes;
    let step = Infinity;
    for (let b = people + 1; b <= last; b++) {
      if (top[b] === b && this.#kind[b] === Kind.inner) step = Math.min(step, label[b]! / 2);
    }
    for (let x = 1; x <= last; x++) {
      if (top[x] !== x || !this.#slack[x] || this.#kind[x] === Kind.inner) continue;
      step = Math.min(step, nodes.gap(nodes.at(this.#slack[x]!, x)) / (this.#kind[x] === Kind.outer ? 2 : 1));
    }
    for (let u = 1; u <= people; u++) if (this.#kind[top[u]!] === Kind.outer && label[u]! <= step) return false;
    for (let u = 1; u <= people; u++) label[u]! += this.#signOf(top[u]!) * -step;
    for (let b = people + 1; b <= last; b++) if (top[b] === b) label[b]! += this.#signOf(b) * 2 * step;
    return true;
  }

  #signOf(node: number): number {
    return this.#kind[node] === Kind.outer ? 1 : this.#kind[node] === Kind.inner ? -1 : 0;
  }

  #followTight(): boolean {
    const nodes = this.#nodes;
    for (let x = 1; x <= nodes.last; x++) {
      const u = this.#slack[x]!;
      if (nodes.top[x] === x && u && nodes.top[u] !== x && nodes.gap(nodes.at(u, x)) === 0 && this.#follow(nodes.at(u, x))) return true;
    }
    return false;
  }
}
