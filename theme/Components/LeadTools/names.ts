/** A name as it is compared: without regard to case, spaces and what stands before the first letter. */
export const keyOf = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** The same without titles: what stands before the first comma, and no words that end in a full stop. */
const bareKeyOf = (name: string): string => keyOf(name.split(',')[0]!).split(' ').filter((word) => !word.endsWith('.')).join(' ');

/** Finds the people of a list by the names that others use for them. */
export class Names {
  readonly #keys: readonly string[];
  readonly #bare: ReadonlyMap<string, readonly string[]>;

  constructor(names: readonly string[]) {
    // Longest first, so that a name is not mistaken for a shorter one that it contains.
    this.#keys = [...new Set(names.map(keyOf))].sort((a, b) => b.length - a.length);
    const bare = new Map<string, string[]>();
    for (const name of new Set(names)) bare.set(bareKeyOf(name), [...(bare.get(bareKeyOf(name)) ?? []), keyOf(name)]);
    this.#bare = bare;
  }

  /**
   * The people named in a cell, as keys, and what names nobody of the list. Names stand on lines of their own or between semicolons; a
   * comma may stand between two names, and within one before a title.
   */
  find(text: string, isNobody: (part: string) => boolean): { found: string[]; unknown: string[] } {
    const found: string[] = [];
    const unknown: string[] = [];
    if (!text || isNobody(text)) return { found, unknown };
    for (const part of text.split(/[;|\n\r]/)) {
      let rest = `,${keyOf(part)},`;
      for (const key of this.#keys) {
        const at = rest.search(new RegExp(`[,]\\s*${key.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*[,]`));
        if (at < 0) continue;
        found.push(key);
        rest = rest.slice(0, at) + rest.slice(rest.indexOf(key, at) + key.length);
      }
      for (const name of rest.split(',').map(keyOf)) {
        if (!name || isNobody(name)) continue;
        const meant = this.#meant(name);
        if (meant.length) found.push(...meant);
        else if (!name.endsWith('.')) unknown.push(name);
      }
    }
    return { found: [...new Set(found)], unknown };
  }

  /**
   * Everyone whom a name may mean: with other titles or none, or by a part of the name. Where it may mean several, all of them: better one
   * too many.
   */
  #meant(name: string): readonly string[] {
    const bare = bareKeyOf(name);
    const same = this.#bare.get(bare);
    if (same) return same;
    const words = bare.split(' ').filter(Boolean);
    return words.length
      ? [...this.#bare].filter(([key]) => words.every((word) => key.split(' ').includes(word))).flatMap(([, keys]) => keys) : [];
  }
}
