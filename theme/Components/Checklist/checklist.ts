import { carriedOver, keptPlaces, keyOf } from '../Shared/keys.js';

/**
 * The script that a checklist page starts with: it checks what the browser supports and whether earlier answers are stored. Everything
 * else is loaded when the reader first touches the checklist.
 */

/** Whether this browser supports everything that a checklist needs. */
const canRun = (): boolean =>
  typeof BigInt === 'function' && 'replaceChildren' in Element.prototype && 'replaceAll' in String.prototype && 'allSettled' in Promise
  && 'entries' in FormData.prototype && 'CSS' in globalThis && typeof CSS.escape === 'function';

/** Whether this browser or this tab stores something of this checklist. */
function isSomethingThere(id: string): boolean {
  try {
    return keptPlaces(id).some((place) => localStorage.getItem(place) !== null)
      || sessionStorage.getItem(keyOf('draft', id)) !== null;
  } catch {
    // Blocked storage is reported where it matters: when the reader asks to keep something.
    return false;
  }
}

let style: Promise<unknown> | null = null;

/** Loads the styles of results and comparisons once, before those of the checklist in the order of the page. */
const addStyle = (): Promise<unknown> => (style ??= loadStyle());

function loadStyle(): Promise<unknown> {
  const template = document.querySelector<HTMLTemplateElement>('[data-ref="outcome-style"]')!;
  const link = template.content.firstElementChild!.cloneNode() as HTMLLinkElement;
  return new Promise((done, failed) => {
    link.onload = done;
    link.onerror = () => {
      link.remove();
      style = null;
      failed(new Error(link.href));
    };
    document.querySelector('link[rel=stylesheet]')!.after(link);
  });
}

function start(root: HTMLElement): void {
  let waiting: HTMLElement[] = [];
  let loading: Promise<void> | null = null;
  const failed = root.querySelector<HTMLElement>('[data-ref="failed"]')!;

  const load = (): void => {
    loading ??= Promise.all([import('./page.js'), addStyle(), carriedOver()]).then(
      ([{ open }]) => {
        root.removeEventListener('click', keep, true);
        failed.hidden = true;
        open(root);
        for (const pressed of waiting) pressed.click();
      },
      () => {
        loading = null;
        waiting[waiting.length - 1]?.closest('p')?.after(failed);
        failed.hidden = waiting.length === 0;
        waiting = [];
      });
  };

  /** Clicks before everything has loaded are repeated afterwards, in the same order. */
  const keep = (event: Event): void => {
    const pressed = (event.target as Element).closest<HTMLElement>('button, input, label, summary, a[href^="#"]');
    if (!pressed) return;
    event.preventDefault();
    event.stopPropagation();
    waiting.push(pressed);
    load();
  };

  root.dataset['live'] = '';
  root.addEventListener('click', keep, true);
  for (const type of ['pointerdown', 'focusin']) root.addEventListener(type, load, { once: true });
  const brought = (): void => {
    if (location.hash.startsWith('#code=')) load();
  };
  addEventListener('hashchange', brought);
  brought();
  void carriedOver().then(() => isSomethingThere(root.dataset['checklist']!) && load());
}

for (const root of document.querySelectorAll<HTMLElement>('[data-ref="checklist"]')) {
  if (canRun()) start(root);
  else root.dataset['below'] = '';
}
