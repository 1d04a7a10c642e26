import { libraryOf } from './library.js';
import { countText, leadAcross, resultElement, type Parts } from './results.js';

const mostShown = 30;

/** Shows every result of a query on the search page. */
export async function answer(form: HTMLFormElement, query: string): Promise<void> {
  const status = form.querySelector('[role="status"]');
  const list = document.querySelector('[data-results]');
  const template = form.querySelector('template')?.content;
  const [result, mark] = [template?.querySelector('li'), template?.querySelector('mark')];
  if (status === null || list === null || !result || !mark) return;
  try {
    const library = libraryOf(form);
    const engine = await library.engine();
    const matches = engine.search(query);
    const terms = engine.termsOf(query);
    const parts: Parts = { form, result, mark };
    list.replaceChildren(...matches.slice(0, mostShown).map(match => resultElement(match, parts, engine, terms, library)));
    status.textContent = countText(form, matches.length);
    const across = form.querySelector<HTMLAnchorElement>('a[hreflang]');
    if (matches.length === 0 && across !== null) await leadAcross(across, form, query, () => true);
  } catch {
    status.textContent = form.dataset['fault'] ?? '';
  }
}
