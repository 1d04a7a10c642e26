import { painted } from './elements.js';

const watched = new WeakSet<HTMLElement>();

function look(frame: HTMLElement): void {
  if (frame.scrollWidth > frame.clientWidth) frame.tabIndex = 0;
  else frame.removeAttribute('tabindex');
}

/**
 * Lets the keyboard reach a frame that scrolls sideways, while what it holds is wider than itself, and only then: otherwise it would be a
 * stop at which nothing can be done. To be called again when the frame was filled out of sight, where browsers report no new size.
 */
export function reachWhereItScrolls(frame: HTMLElement): void {
  void painted().then(() => look(frame));
  if (watched.has(frame)) return;
  watched.add(frame);
  const observer = new ResizeObserver(() => look(frame));
  for (const element of [frame, ...frame.children]) observer.observe(element);
}
