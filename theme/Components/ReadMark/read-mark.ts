import { keyOf } from '../Shared/keys.js';

/** "Mark as read": remembers pages on this device only, from the first that the reader marks until the last is unmarked. */
const place = keyOf('read');

function read(): Set<string> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(place) ?? '[]');
    return new Set(Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : []);
  } catch {
    return new Set();
  }
}

/** The addresses of the page in every language: reading it in one counts for all. */
function addresses(): string[] {
  const others = document.querySelectorAll<HTMLAnchorElement>('[data-ref="language-switch"]');
  return [location.pathname, ...Array.from(others, (link) => link.pathname)];
}

/** Shows on the button and in the menu what was read. */
export function show(button: HTMLElement | null): void {
  const marked = read();
  button?.setAttribute('aria-pressed', String(marked.has(location.pathname)));
  const template = document.querySelector<HTMLTemplateElement>('[data-ref="was-read"]');
  for (const link of document.querySelectorAll<HTMLAnchorElement>('#menu a')) {
    const shown = link.querySelector('.read');
    if (!marked.has(link.pathname)) shown?.remove();
    else if (!shown && template) link.append(template.content.cloneNode(true));
  }
}

/** Marks the page, or takes its mark away. */
export function toggle(button: HTMLElement): void {
  const marked = read();
  const isRead = marked.has(location.pathname);
  for (const address of addresses()) {
    if (isRead) marked.delete(address);
    else marked.add(address);
  }
  try {
    if (marked.size > 0) localStorage.setItem(place, JSON.stringify([...marked]));
    else localStorage.removeItem(place);
  } catch {
    // Storage is blocked or full (a private window, a full device): the button stays as it was.
  }
  show(button);
}
