import { keyOf } from '../Shared/keys.js';

/** Light, dark, or as the device has it: the reader's choice is kept on this device alone. */
const place = keyOf('theme');
const buttons = document.querySelectorAll<HTMLButtonElement>('[data-action="choose-theme"]');

/** Marks the button of the theme that is in force. */
export function show(): void {
  for (const button of buttons)
    button.setAttribute('aria-pressed', String(button.value === (document.documentElement.dataset['theme'] ?? '')));
}

/** Chooses a theme; an empty value means the device's own. */
export function choose(theme: string): void {
  if (theme) document.documentElement.dataset['theme'] = theme;
  else delete document.documentElement.dataset['theme'];
  show();
  try {
    if (theme) localStorage.setItem(place, theme);
    else localStorage.removeItem(place);
  } catch {
    // Storage is blocked; the choice then applies to this page only.
  }
}
