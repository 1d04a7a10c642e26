import { maybeRef } from '../Shared/elements.js';
import { counted } from '../Shared/words.js';
import type { Engine } from './engine.js';
import { libraryOf, type Library } from './library.js';
import type { Match, PageMatch } from './ranking.js';
import { pause } from './slices.js';
import { snippet, write } from './snippet.js';

/** What a form's results are made of: the elements of its template, texts in the reader's language. */
export interface Parts {
  readonly form: HTMLElement;
  /** A result: `link` leads to it and holds `title` and `section`; `snippet` is its text, `more` is one more section. */
  readonly result: Element;
  readonly mark: Element;
}

/** What answered, for the snippets. */
export interface Answer {
  readonly engine: Engine;
  readonly library: Library;
  readonly terms: ReadonlySet<string>;
}

/** Sections shown below a page's best one, and how well they must answer compared with it. */
const mostMore = 2;
const leastOfBest = 0.4;
/** How long a result must be shown before its text is loaded, in milliseconds; a result that the next letter replaces costs no data. */
const standing = 250;

/** Makes a page's element; the snippet follows when the element is on the screen and its text has come. */
export function resultElement({ sections }: PageMatch, parts: Parts, answer: Answer): HTMLElement {
  const [best, ...others] = sections;
  if (best === undefined) throw new Error('a result without a section');
  const { section } = best;
  const element = plainElement(section.address, section.title, section.heading, parts);
  addMore(element, best, others, parts);
  const place = maybeRef(element, 'snippet');
  if (place !== null) whenSeen(place, async () => {
    const text = await answer.library.text(section);
    await pause();
    if (element.isConnected) write(place, snippet(text, answer.terms, answer.engine.analyser), parts.mark);
  });
  return element;
}

/** Links to further sections of a page, in place of the element that is their pattern. */
function addMore(element: HTMLElement, best: Match, others: readonly Match[], { form }: Parts): void {
  const more = maybeRef(element, 'more');
  if (more === null) return;
  const addresses = new Set([best.section.address]);
  for (const { section, score } of others) {
    if (addresses.size > mostMore || score < best.score * leastOfBest) break;
    if (section.heading === '' || addresses.has(section.address)) continue;
    addresses.add(section.address);
    const copy = more.cloneNode(true) as HTMLElement;
    const link = copy instanceof HTMLAnchorElement ? copy : copy.querySelector('a');
    if (link !== null) {
      link.href = (form.dataset['search'] ?? '') + section.address;
      link.textContent = `› ${section.heading}`;
    }
    more.before(copy);
  }
  more.remove();
}

/** A result of which only the page is known yet. */
export function titleElement(address: string, title: string, parts: Parts): HTMLElement {
  const element = plainElement(address, title, '', parts);
  maybeRef(element, 'more')?.remove();
  return element;
}

function plainElement(address: string, title: string, heading: string, { form, result }: Parts): HTMLElement {
  const element = result.cloneNode(true) as HTMLElement;
  const link = maybeRef<HTMLAnchorElement>(element, 'link');
  if (link !== null) link.href = (form.dataset['search'] ?? '') + address;
  fill(element, 'title', title);
  fill(element, 'section', heading === '' ? '' : `› ${heading}`);
  return element;
}

function fill(element: HTMLElement, name: string, text: string): void {
  const place = maybeRef(element, name);
  if (place === null) return;
  place.textContent = text;
  place.hidden = text === '';
}

/** Long lists fetch only the texts of what the reader scrolls to. */
function whenSeen(place: Element, act: () => Promise<void>): void {
  const seen = new IntersectionObserver(entries => {
    if (!entries.some(entry => entry.isIntersecting)) return;
    seen.disconnect();
    setTimeout(() => { if (place.isConnected) void act(); }, standing);
  }, { rootMargin: '100px' });
  seen.observe(place);
}

/** The count and the words that no page has, in the reader's language: the texts come with the form, `{…}` is what is filled in. */
export function statusText(form: HTMLElement, count: number, unknown: readonly string[]): string {
  const { unknown: unknownText = '' } = form.dataset;
  return [counted(form, count), ...unknown.map(word => unknownText.replace('{word}', () => word))].join(' ');
}

/** How many results the language of a link has, shown as the link's text; the other index is only fetched for this. */
export async function leadAcross(link: HTMLAnchorElement, form: HTMLElement, query: string, isCurrent: () => boolean): Promise<void> {
  const found = (await libraryOf(form, link.hreflang).engine()).search(query).length;
  if (!isCurrent() || found === 0) return;
  link.textContent = (link.dataset['text'] ??= link.textContent ?? '').replace('{count}', String(found));
  link.search = new URLSearchParams({ q: query }).toString();
  link.hidden = false;
}
