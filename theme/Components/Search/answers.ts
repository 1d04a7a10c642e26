import { libraryOf } from './library.js';
import { leadAcross, resultElement, statusText, type Parts } from './results.js';

/** Shows every page that answers a query on the search page. */
export async function answer(form: HTMLFormElement, query: string): Promise<void> {
  const status = form.querySelector('[role="status"]');
  const list = document.querySelector('[data-results]');
  const template = form.querySelector('template')?.content;
  const [result, mark] = [template?.querySelector('li'), template?.querySelector('mark')];
  if (status === null || list === null || !result || !mark) return;
  try {
    const library = libraryOf(form);
    const engine = await library.engine();
    const pages = engine.search(query);
    const unknown = engine.unknownOf(query);
    const parts: Parts = { form, result, mark };
    const answered = { engine, library, terms: engine.termsOf(query) };
    list.replaceChildren(...pages.map(page => resultElement(page, parts, answered)));
    status.textContent = statusText(form, pages.length, unknown);
    const across = form.querySelector<HTMLAnchorElement>('a[hreflang]');
    if ((pages.length === 0 || unknown.length > 0) && across !== null) await leadAcross(across, form, query, () => true);
  } catch {
    status.textContent = form.dataset['fault'] ?? '';
  }
}
