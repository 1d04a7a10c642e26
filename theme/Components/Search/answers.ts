import { maybeRef, ref, show } from '../Shared/elements.js';
import type { Engine } from './engine.js';
import { libraryOf } from './library.js';
import { leadAcross, resultElement, statusText, type Parts } from './results.js';

/** Shows every page that answers a query on the search page. */
export async function answer(form: HTMLFormElement, query: string): Promise<void> {
  const status = maybeRef(form, 'status');
  const list = maybeRef(document, 'results');
  const template = form.querySelector('template')?.content;
  if (status === null || list === null || !template) return;
  const [result, mark] = [ref(template, 'result'), ref(template, 'mark')];
  try {
    const library = libraryOf(form);
    const parts: Parts = { form, result, mark };
    let engine: Engine | undefined;
    for await (engine of library.engines()) {
      const answered = { engine, library, terms: engine.termsOf(query) };
      const pages = engine.search(query);
      list.replaceChildren(...pages.map(page => resultElement(page, parts, answered)));
      if (pages.length > 0) status.textContent = statusText(form, pages.length, engine.unknownOf(query));
    }
    const unknown = engine?.unknownOf(query) ?? [];
    const isEmpty = list.childElementCount === 0;
    show(document, 'nothing', isEmpty);
    if (isEmpty) status.textContent = statusText(form, 0, unknown);
    const across = maybeRef<HTMLAnchorElement>(form, 'across');
    if ((isEmpty || unknown.length > 0) && across !== null) await leadAcross(across, form, query, () => true);
  } catch {
    status.textContent = form.dataset['fault'] ?? '';
  }
}
