import type { Engine, Match } from './engine.js';
import type { Library } from './library.js';
import { snippet, write } from './snippet.js';

/** Makes one result's element from the template `data-search-result`; the snippet follows when its text has come. */
export function resultElement(match: Match, form: HTMLElement, engine: Engine, terms: ReadonlySet<string>, library: Library): HTMLElement | undefined {
  const template = form.querySelector<HTMLTemplateElement>('template[data-search-result]');
  const mark = form.querySelector<HTMLTemplateElement>('template[data-search-mark]');
  const element = template?.content.firstElementChild?.cloneNode(true);
  if (!(element instanceof HTMLElement) || mark === null) return undefined;
  const link = element.querySelector<HTMLAnchorElement>('a');
  if (link !== null) link.href = (form.dataset['base'] ?? '') + match.section.address;
  fill(element, '[data-title]', match.section.title);
  fill(element, '[data-section]', match.section.heading);
  const place = element.querySelector('[data-snippet]');
  if (place !== null) {
    void library.text(match).then(text => { write(place, snippet(text, terms, engine.analyser), mark); });
  }
  return element;
}

function fill(element: HTMLElement, selector: string, text: string): void {
  const place = element.querySelector<HTMLElement>(selector);
  if (place === null) return;
  place.textContent = text;
  place.hidden = text === '';
}

/** The count in the reader's language: the texts come with the form, `{count}` stands for the number. */
export function countText(form: HTMLElement, count: number): string {
  const { textNone = '', textOne = '', textMany = '' } = form.dataset;
  return count === 0 ? textNone : (count === 1 ? textOne : textMany).replace('{count}', String(count));
}
