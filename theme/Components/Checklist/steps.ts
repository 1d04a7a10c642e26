import { onActionOnceShown } from '../Shared/elements.js';

/**
 * One part of the checklist a screen. The attribute `data-step` of the checklist says where the reader is, and the style sheet shows what
 * belongs there: empty, the opening card, with `all` every part at once, else one part, of which it says whether it is the first or last.
 * Returns what shows the part that a question stands in, and without a question the opening card.
 */
export function stepsOf(root: HTMLElement): (question: Element | null) => void {
  const parts = [...root.querySelectorAll<HTMLElement>('[data-part]')];
  let at = 0;

  const show = (to: number, step = `${to ? '' : 'first '}${to + 1 === parts.length ? 'last ' : ''}part`): void => {
    at = to;
    // Setting it makes browsers look at the whole checklist's style again, even where it stays as it was.
    if (root.dataset['step'] !== step) root.dataset['step'] = step;
    parts.forEach((part, i) => part.toggleAttribute('data-here', i === to));
  };
  /** Shows a step and scrolls to it. */
  const go = (to: number, step?: string): void => {
    show(to, step);
    const title = parts[to]!.querySelector('h3')!;
    title.focus({ preventScroll: true });
    title.scrollIntoView();
  };

  onActionOnceShown(root, 'start', () => go(0));
  onActionOnceShown(root, 'step-on', () => go(at + 1));
  onActionOnceShown(root, 'step-back', () => go(at - 1));
  onActionOnceShown(root, 'all', () => go(0, 'all'));
  return (question) => {
    if (!question) show(-1, '');
    else if (root.dataset['step'] !== 'all') show(parts.indexOf(question.closest<HTMLElement>('[data-part]')!));
  };
}
