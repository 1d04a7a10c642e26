import type { DensePage } from './dense.js';

const mostTitles = 5;

/** Pages whose title has a word that begins as one of the query's does: what can be shown while the index is still being read. */
export function titleMatches(query: string, pages: readonly DensePage[]): DensePage[] {
  const asked = wordsOf(query).filter(word => word.length > 2);
  return pages
    .map(page => ({ page, found: asked.filter(word => wordsOf(page[1]).some(other => other.startsWith(word))).length }))
    .filter(({ found }) => found > 0)
    .sort((one, other) => other.found - one.found)
    .slice(0, mostTitles)
    .map(({ page }) => page);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().split(/[\s.,;:!?()"'/-]+/);
}
