import { ref } from '../Shared/elements.js';

/**
 * Loads a tool's code once the lead uses it; until then the page is only text. A press on the button before loading has finished is
 * repeated afterwards.
 */
export function startOnUse(tool: HTMLElement, load: () => Promise<(tool: HTMLElement) => void>): void {
  const form = ref(tool, 'form');
  const kinds = ['input', 'change', 'submit'];
  let isPressed = false;
  let loading: Promise<void> | null = null;
  const begin = (event: Event): void => {
    if (event.type === 'submit') {
      event.preventDefault();
      isPressed = true;
    }
    loading ??= load().then((start) => {
      for (const kind of kinds) form.removeEventListener(kind, begin);
      start(tool);
      if (isPressed) form.dispatchEvent(new Event('submit', { cancelable: true }));
    }, () => {
      // One that did not come is asked for again with the next use.
      loading = null;
    });
  };
  for (const kind of kinds) form.addEventListener(kind, begin);
}
