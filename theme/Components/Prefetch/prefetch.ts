/**
 * For browsers without speculation rules: asks for a page when the reader reaches for its link, so that it is on its way before the finger
 * lifts. Each page once, and never on a connection that saves data.
 */
interface Connection {
  readonly saveData?: boolean;
  readonly effectiveType?: string;
}

const asked = new Set<string>([location.pathname]);

/** How long a pointer must rest on a link, in milliseconds; a pointer that only passes over it is ignored. */
const dwell = 80;

function intend(event: Event): void {
  if (event.type !== 'pointerenter') {
    ask(event);
    return;
  }
  const { target } = event;
  const timer = setTimeout(() => ask(event), dwell);
  target?.addEventListener('pointerleave', () => clearTimeout(timer), { once: true });
}

function ask(event: Event): void {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]');
  const { connection } = navigator as { connection?: Connection };
  if (!link || link.origin !== location.origin || link.download || !link.pathname.endsWith('/') || asked.has(link.pathname)) return;
  if (connection?.saveData === true || connection?.effectiveType?.endsWith('2g') === true) return;
  asked.add(link.pathname);
  fetch(link.href, { priority: 'low', credentials: 'same-origin' }).catch(() => {});
}

for (const type of ['pointerenter', 'touchstart', 'focusin']) {
  document.addEventListener(type, intend, { passive: true, capture: true });
}

export {};
