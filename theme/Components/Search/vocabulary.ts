/**
 * The known roots, which decide between the analyses of a word: `pukul`, `palu~` for a rare one, `mulai=mula` for one represented by
 * another.
 */
export class Vocabulary {
  readonly #entries = new Map<string, string>();

  constructor(entries: Iterable<string>) {
    for (const entry of entries) this.#entries.set(entry.replace(/[~=].*$/s, ''), entry);
  }

  knows(word: string): boolean {
    return this.#entries.has(word);
  }

  isRare(word: string): boolean {
    return this.#entries.get(word)?.endsWith('~') ?? false;
  }

  headword(root: string): string {
    const entry = this.#entries.get(root);
    const at = entry?.indexOf('=') ?? -1;
    return entry !== undefined && at > 0 ? entry.slice(at + 1) : root;
  }
}
