import type { Analyser } from './analyser.js';

/** A stretch of text, and whether it answers the query. */
export interface Stretch {
  readonly text: string;
  readonly marked: boolean;
}

const wordsBefore = 8;
const wordsInAll = 28;

/** The part of a section's text with the most of the query's words in it, cut into stretches. */
export function snippet(text: string, terms: ReadonlySet<string>, analyser: Analyser): Stretch[] {
  const parts = text.split(' ');
  const hits = parts.map(part => analyser.words(part).some(word => terms.has(analyser.stem(word))));
  const start = Math.max(0, best(hits) - wordsBefore);
  const end = Math.min(parts.length, start + wordsInAll);
  const stretches: Stretch[] = start > 0 ? [{ text: '… ', marked: false }] : [];
  for (let i = start; i < end; i++) {
    stretches.push({ text: parts[i] ?? '', marked: hits[i] ?? false }, { text: ' ', marked: false });
  }
  if (end < parts.length) stretches.push({ text: '…', marked: false });
  return stretches;
}

/** Writes stretches into an element: text nodes, and for what is marked a copy of the template's mark. */
export function write(into: Element, stretches: readonly Stretch[], mark: Element): void {
  into.replaceChildren(...stretches.map(({ text, marked }) => {
    if (!marked) return document.createTextNode(text);
    const copy = mark.cloneNode() as Element;
    copy.append(text);
    return copy;
  }));
}

function best(hits: readonly boolean[]): number {
  let most = -1;
  let at = 0;
  hits.forEach((hit, i) => {
    if (!hit) return;
    const count = hits.slice(i, i + wordsInAll - wordsBefore).filter(Boolean).length;
    if (count > most) {
      most = count;
      at = i;
    }
  });
  return at;
}
