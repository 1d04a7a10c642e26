import { carriedOver, keyOf } from '../Shared/keys.js';

/**
 * What a checklist does before anyone touches it: it says what this browser can do, and looks whether there is something to bring back. All
 * else is fetched with the first touch.
 */

/** Whether this browser can do all that a checklist needs: asked before anything of the page is hidden. */
const canRun = (): boolean =>
  typeof BigInt === 'function' && 'replaceChildren' in Element.prototype && 'replaceAll' in String.prototype && 'allSettled' in Promise
  && 'entries' in FormData.prototype && 'CSS' in globalThis && typeof CSS.escape === 'function';

/** Whether an earlier visit, or this tab, left something of this checklist. */
function isSomethingThere(id: string): boolean {
  try {
    const key = keyOf('checklist', id);
    return [key, `${key}.damaged`].some((place) => localStorage.getItem(place) !== null) || sessionStorage.getItem(keyOf('draft', id)) !== null;
  } catch {
    // Blocked storage is told where it matters: when the reader asks to keep something.
    return false;
  }
}

/** The styles of what a press brings: they have their place behind those of every page. */
function addStyle(): Promise<unknown> {
  const template = document.querySelector<HTMLTemplateElement>('[data-ref="outcome-style"]')!;
  const link = template.content.firstElementChild!.cloneNode() as HTMLLinkElement;
  return new Promise((done, failed) => {
    link.onload = done;
    link.onerror = () => {
      link.remove();
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

  /** What is pressed before all has come is done in the same order once it is there. */
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
