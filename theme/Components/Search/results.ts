import type { Engine, Match } from './engine.js';
import { libraryOf, type Library } from './library.js';
import { snippet, write } from './snippet.js';

/** What a form's results are made of: the elements of its template, texts in the reader's language. */
export interface Parts {
  readonly form: HTMLElement;
  /** A result: a link, perhaps in another element, with `b` for the title, `span` for the section and `small` for the snippet. */
  readonly result: Element;
  readonly mark: Element;
}

/** How long a result stands before its text is asked for, in milliseconds: what gives way to the next letter's results costs no bytes. */
const standing = 250;

/** Makes a result's element; the snippet follows when its text has come. */
export function resultElement(match: Match, { form, result, mark }: Parts, engine: Engine, terms: ReadonlySet<string>, library: Library): HTMLElement {
  const element = result.cloneNode(true) as HTMLElement;
  const link = element instanceof HTMLAnchorElement ? element : element.querySelector('a');
  if (link !== null) link.href = (form.dataset['search'] ?? '') + match.section.address;
  fill(element, 'b', match.section.title);
  fill(element, 'span', match.section.heading);
  const place = element.querySelector('small');
  if (place !== null) {
    setTimeout(() => {
      if (!element.isConnected) return;
      void library.text(match).then(async text => {
        await pause();
        if (element.isConnected) write(place, snippet(text, terms, engine.analyser), mark);
      });
    }, standing);
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
  const { none = '', one = '', many = '' } = form.dataset;
  return count === 0 ? none : (count === 1 ? one : many).replace('{count}', String(count));
}

/** How many results the language of a link has, shown as the link's text; the other index is only fetched for this. */
export async function leadAcross(link: HTMLAnchorElement, form: HTMLElement, query: string, isCurrent: () => boolean): Promise<void> {
  const found = (await (await libraryOf(form, link.hreflang).engine())).search(query).length;
  if (!isCurrent() || found === 0) return;
  link.textContent = (link.dataset['text'] ??= link.textContent).replace('{count}', String(found));
  link.search = new URLSearchParams({ q: query }).toString();
  link.hidden = false;
}

/** Lets the browser answer a key or paint before the next piece of work: on a slow phone the whole of it would hold the reader up. */
export function pause(): Promise<void> {
  return new Promise(done => { setTimeout(done); });
}
