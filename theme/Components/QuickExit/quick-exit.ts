import { keyOf } from '../Shared/keys.js';

/**
 * Leaves a page at once: it is out of sight before the next one is there, its answers with it, and "back" leads neither to it nor to
 * another page with this bar that was read before in this tab.
 */

/** How long three presses may take together, in milliseconds: a shaking hand is slow. */
const span = 5000;
const presses = 3;

/** Says, for this tab alone, that the reader has left; nothing of what was read or answered. */
const mark = keyOf('left');

const link = document.querySelector<HTMLAnchorElement>('[data-action="leave"]')!;

/** Asks the tab's storage for something; null where the browser allows none. */
function stored<T>(use: (storage: Storage) => T): T | null {
  try {
    return use(sessionStorage);
  } catch {
    return null;
  }
}

function leave(): void {
  document.dispatchEvent(new Event('leave'));
  document.body.hidden = true;
  stored((storage) => storage.setItem(mark, ''));
  try {
    // From another site's frame the whole window leaves.
    (top ?? window).location.replace(link.href);
  } catch {
    location.replace(link.href);
  }
}

/** Whether Esc closes something now, and so says nothing about the page. */
function isSomethingOpen(): boolean {
  if (document.querySelector('dialog[open], [role="combobox"][aria-expanded="true"]')) return true;
  try {
    return document.querySelector(':popover-open') !== null;
  } catch {
    return false;
  }
}

/** A page that comes back from the history after the reader has left goes at once; one that was opened anew stays. */
function guardReturn(): void {
  const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const arrive = (isReturn: boolean): void => {
    if (!isReturn) stored((storage) => storage.removeItem(mark));
    else if (stored((storage) => storage.getItem(mark)) !== null) leave();
  };
  arrive(arrival?.type === 'back_forward');
  addEventListener('pageshow', (event) => event.persisted && arrive(true));
}

guardReturn();
link.addEventListener('click', (event) => {
  event.preventDefault();
  leave();
});

let times: number[] = [];
addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || event.repeat || isSomethingOpen()) return;
  times = [...times.filter((time) => event.timeStamp - time < span), event.timeStamp];
  if (times.length >= presses) leave();
}, { capture: true });

// Each place on the page would be an entry of the history of its own, and leaving takes only the last one away.
document.addEventListener('click', (event) => {
  const to = (event.target as Element).closest<HTMLAnchorElement>('a[href]');
  if (!to?.hash || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || to.target) return;
  if (to.origin !== location.origin || to.pathname !== location.pathname || to.search !== location.search) return;
  event.preventDefault();
  location.replace(to.hash);
});
