import type { Section } from './dense.js';

/** A section that answers a query. */
export interface Match {
  readonly section: Section;
  /** lunr's score, raised for words that stand side by side. */
  readonly score: number;
  /** How many of the query's words it has. */
  readonly words: number;
}

/** A page that answers a query, with its sections, best first. */
export interface PageMatch {
  readonly score: number;
  readonly sections: readonly Match[];
}

/** What a page's second, third and fourth best sections add to its best one. */
const shares = [0.3, 0.15, 0.075];
/** The share of the query's words that the best section has, to this power, is a factor of the page's score. */
const coverage = 0.3;
/** Pages below this share of the best page's score are left out of a list. */
const usualLeastShare = 0.25;

/**
 * Ranks pages by their sections, as Sebaya.Search's PageRanking does.
 * @param isAskedFor Whether a title is the query: its page comes before all others.
 */
export function rankPages(
  matches: readonly Match[], words: number, isAskedFor: (title: string) => boolean, leastShare = usualLeastShare,
): PageMatch[] {
  const pages = new Map<number, Match[]>();
  for (const match of matches) {
    const sections = pages.get(match.section.page);
    if (sections === undefined) pages.set(match.section.page, [match]);
    else sections.push(match);
  }
  const ranked = [...pages.values()].map(sections => (
    { score: scoreOf(sections, words), sections, first: isAskedFor(sections[0]?.section.title ?? '') }));
  const least = Math.max(...ranked.map(page => page.score)) * leastShare;
  return ranked.filter(page => page.first || page.score >= least)
    .sort((one, other) => Number(other.first) - Number(one.first) || other.score - one.score);
}

function scoreOf(sections: readonly Match[], words: number): number {
  const [best] = sections;
  if (best === undefined) return 0;
  const sum = shares.reduce((total, share, i) => total + share * (sections[i + 1]?.score ?? 0), best.score);
  // Rounded, so that floating-point differences between machines cannot change the order.
  return Math.round(sum * Math.pow(best.words / words, coverage) * 1e6) / 1e6;
}
