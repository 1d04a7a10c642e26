/** Keeps the reader's place: the language switch leads to the same section of the other language's page. */
const links = document.querySelectorAll<HTMLAnchorElement>('a[data-language-switch]');

function carryAnchor(): void {
  for (const link of links) link.hash = location.hash;
}

carryAnchor();
addEventListener('hashchange', carryAnchor);

/** The search box comes to life when the reader goes to it, by `/` or otherwise; until then nothing of the search is fetched. */
const box = document.querySelector<HTMLInputElement>('[role="search"] input');

box?.addEventListener('focus', () => {
  const form = box.form;
  if (form?.dataset['search'] === undefined || 'searchPage' in form.dataset) return;
  void import('./search/combobox.js').then(({ start }) => { start(form, box); });
}, { once: true });

addEventListener('keydown', event => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || !box) return;
  if (event.target instanceof Element && event.target.closest('input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable]')) return;
  event.preventDefault();
  box.focus();
});

export {};
