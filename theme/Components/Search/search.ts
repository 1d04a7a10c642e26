/**
 * The search page: answers ?q=… with every result above the A–Z list, which is all there is without scripts. The search itself is
 * only loaded for a query.
 */
const form = document.querySelector<HTMLFormElement>('[data-ref="search-page"]');
const input = form?.querySelector<HTMLInputElement>('[data-ref="search-input"]');
const query = new URLSearchParams(location.search).get('q') ?? '';
if (form && input && query.trim() !== '') {
  input.value = query;
  // A query that came with the address is finished: its last word is whole.
  void import('./answers.js').then(({ answer }) => answer(form, `${query} `));
}

export {};
