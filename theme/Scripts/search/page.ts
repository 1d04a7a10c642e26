/**
 * The search page: answers ?q=… with every result. Its form has the attributes and templates that combobox.ts names, but
 * `data-search-page` instead of `data-search`, an ordinary input, and `<ol data-search-results>` instead of the listbox. What
 * stands in `[data-search-index]`, the A–Z list for readers without scripts, steps aside while there is a query.
 */
import { libraryOf } from './library.js';
import { countText, resultElement } from './results.js';

const mostShown = 30;

async function answer(form: HTMLFormElement, query: string): Promise<void> {
  const status = form.querySelector('[data-search-status]');
  const list = form.querySelector('[data-search-results]');
  const library = libraryOf(form);
  try {
    const engine = await library.engine();
    const matches = engine.search(query);
    const terms = engine.termsOf(query);
    const results = matches.slice(0, mostShown).map(match => resultElement(match, form, engine, terms, library));
    list?.replaceChildren(...results.filter(result => result !== undefined));
    if (status !== null) status.textContent = countText(form, matches.length);
    const index = document.querySelector<HTMLElement>('[data-search-index]');
    if (index !== null) index.hidden = matches.length > 0;
  } catch {
    if (status !== null) status.textContent = form.dataset['textFault'] ?? '';
  }
}

const form = document.querySelector<HTMLFormElement>('form[data-search-page]');
const input = form?.querySelector<HTMLInputElement>('input[name="q"]');
const query = new URLSearchParams(location.search).get('q') ?? '';
if (form && input && query.trim() !== '') {
  input.value = query;
  // A query that came with the address is finished: its last word is whole.
  void answer(form, `${query} `);
}
