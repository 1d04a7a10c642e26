import { keyOf } from '../Shared/keys.js';

/**
 * Leaves a page at once: it is out of sight before the next one is there, its answers with it, and "back" leads neither to it nor to
 * another page with this bar that was read before in this tab.
 */

/** The time within which Esc must be pressed three times, in milliseconds; generous, because hands may shake. */
const span = 5000;
const presses = 3;

/** The key under which this tab remembers that the reader has left, and nothing about what was read or answered. */
const mark = keyOf('left');

const link = document.querySelector<HTMLAnchorElement>('[data-action="leave"]')!;

/** Uses the tab's storage; null where storage is blocked. */
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
    // In another site's frame, the whole window leaves.
    (top ?? window).location.replace(link.href);
  } catch {
    location.replace(link.href);
  }
}

/** Whether Esc would close something now, so that it does not mean leaving the page. */
function isSomethingOpen(): boolean {
  if (document.querySelector('dialog[open], [role="combobox"][aria-expanded="true"]')) return true;
  try {
    return document.querySelector(':popover-open') !== null;
  } catch {
    return false;
  }
}

/** If the page is restored from the history after the reader has left, leaves again; a page that was opened anew stays. */
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

// Replaces the history entry instead of adding one for each anchor, since leaving removes only the last entry.
document.addEventListener('click', (event) => {
  const to = (event.target as Element).closest<HTMLAnchorElement>('a[href]');
  if (!to?.hash || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || to.target) return;
  if (to.origin !== location.origin || to.pathname !== location.pathname || to.search !== location.search) return;
  event.preventDefault();
  location.replace(to.hash);
});
