import { carriedOver, keyOf } from '../Components/Shared/keys.js';

/** The script of every page; everything else is loaded when it is used. */
document.documentElement.dataset['scripts'] = '';

const links = document.querySelectorAll<HTMLAnchorElement>('[data-ref="language-switch"]');

/** Keeps the reader's place: the language switch links to the same section in the other language. */
function carryAnchor(): void {
  for (const link of links) link.hash = location.hash;
}

carryAnchor();
addEventListener('hashchange', carryAnchor);

// A language that the reader chose is remembered for the addresses that lead to either.
for (const link of document.querySelectorAll<HTMLAnchorElement>('.languages a')) {
  link.addEventListener('click', () => {
    try {
      localStorage.setItem(keyOf('language'), link.lang);
    } catch {
      // The browser lets this site keep nothing.
    }
  });
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-action="choose-theme"]')) {
  button.addEventListener('click', async () => (await import('../Components/ThemeSwitch/theme-switch.js')).choose(button.value));
}

const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
const offline = document.querySelector<HTMLElement>('[data-action="save-offline"]');
const mark = document.querySelector<HTMLElement>('[data-action="mark-read"]');

// Browsers offer no service worker where a page came without encryption.
if (offline && !workers) offline.hidden = true;
offline?.addEventListener('click', async () => (await import('../Components/Offline/offline.js')).toggle(offline));
mark?.addEventListener('click', async () => (await import('../Components/ReadMark/read-mark.js')).toggle(mark));
if (offline && workers?.controller) void import('../Components/Offline/offline.js').then((module) => module.show(offline));
workers?.addEventListener('message', ({ data }) =>
  void import('../Components/Offline/offline.js').then((module) => module.announce(String(data))));

void carriedOver().then(() => {
  if (document.documentElement.dataset['theme']) void import('../Components/ThemeSwitch/theme-switch.js').then((module) => module.show());
  try {
    if (localStorage.getItem(keyOf('read'))) void import('../Components/ReadMark/read-mark.js').then((module) => module.show(mark));
  } catch {
    // The browser lets this site keep nothing, so nothing was marked.
  }
});

// Permanent addresses are plain links that lead to the section or page; where the browser lets this page copy, a press copies them.
addEventListener('click', async (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-action="copy-section"], a[data-action="copy-address"]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || !navigator.clipboard) return;
  if (link.dataset['action'] === 'copy-address') event.preventDefault();
  try {
    await navigator.clipboard.writeText(link.href);
  } catch {
    location.href = link.href;
    return;
  }
  (await import('../Components/Shared/copying.js')).sayCopied(link);
});

// The same width as in base/1-page.css.
if (matchMedia('(max-width: 19.99em)').matches) void import('../Components/Shared/soft-hyphens.js');
if (!('popover' in HTMLElement.prototype) && document.querySelector('.term')) void import('../Components/Term/meanings.js');
if (!(HTMLScriptElement as { supports?(type: string): boolean }).supports?.('speculationrules'))
  void import('../Components/Prefetch/prefetch.js');

/** The search is loaded when the reader focuses its box, by Ctrl+K or otherwise. */
const box = document.querySelector<HTMLInputElement>('[data-ref="search-input"]');

box?.addEventListener('focus', () => {
  const form = box.form;
  if (form?.dataset['ref'] !== 'search-box') return;
  // Requested before the script that reads it: one after the other, they would take seconds on a slow network.
  const index = fetch(`${form.dataset['search']}/search/${document.documentElement.lang}.json`).catch(() => undefined);
  void import('../Components/Search/combobox.js').then(({ start }) => { start(form, box, index); });
}, { once: true });

addEventListener('keydown', (event) => {
  if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || !box) return;
  event.preventDefault();
  // On a phone the search is in the menu.
  if (box.offsetParent) box.focus();
  else {
    const menu = document.querySelector<HTMLElement & { showPopover?(): void }>('#menu');
    menu?.showPopover?.();
    menu?.querySelector('input')?.focus();
  }
});

export {};
