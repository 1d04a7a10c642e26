import { encode } from './Engine/codes.js';
import type { Answers } from './Engine/definition.js';
import { maybeRef, onAction, ref, show } from '../Shared/elements.js';
import { copy } from '../Shared/copying.js';
import { drawQr } from './qr.js';
import type { Session } from './session.js';

const prepared = new WeakSet<Element>();

interface Made {
  readonly code: string;
  readonly link: string;
}

let made: Made = { code: '', link: '' };

/**
 * Creates the code for answers and shows the ways to pass it on; opens WhatsApp at once where its button was pressed. The code leaves the
 * page only when the reader presses a button.
 */
export function handOver(session: Session, answers: Answers, opensWhatsApp: boolean): void {
  const home = ref(session.root, 'handover');
  const code = encode(session.definition, answers);
  made = { code, link: `${new URL(session.root.dataset['link']!, location.href).href}#code=${code}` };
  prepare(home);
  const field = ref<HTMLInputElement>(home, 'made-code');
  field.value = made.code;
  show(home, 'not-copied', false);
  const qr = ref(home, 'qr');
  qr.hidden = !drawQr(qr.querySelector('svg')!, made.link);
  show(home, 'no-qr', qr.hidden);
  show(home, 'made', true);
  field.focus();
  field.select();
  if (opensWhatsApp) openWhatsApp(home);
}

const messageOf = (home: HTMLElement): string => `${maybeRef(home, 'message')?.textContent ?? ''} ${made.link}`;

const open = (address: string): void => void window.open(address, '_blank', 'noopener,noreferrer');

const openWhatsApp = (home: HTMLElement): void => open(`https://wa.me/?text=${encodeURIComponent(messageOf(home))}`);

function prepare(home: HTMLElement): void {
  if (prepared.has(home)) return;
  prepared.add(home);
  const message = (): string => messageOf(home);
  onAction(home, 'copy-code', (button) => void copyFrom(home, button, made.code));
  onAction(home, 'copy-link', (button) => void copyFrom(home, button, made.link));
  onAction(home, 'whatsapp', () => openWhatsApp(home));
  onAction(home, 'mail', () => {
    const subject = maybeRef(home, 'subject')?.textContent ?? '';
    location.href = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(message())}`;
  });
  if (!('share' in navigator)) return;
  for (const button of home.querySelectorAll<HTMLElement>('[data-action="share"]')) button.hidden = false;
  // The promise is rejected when the reader closes the share sheet, which is no error.
  onAction(home, 'share', () => void navigator.share({ text: message() }).catch(() => undefined));
}

async function copyFrom(home: HTMLElement, button: HTMLElement, text: string): Promise<void> {
  const field = ref<HTMLInputElement>(home, 'made-code');
  field.value = text;
  const isCopied = await copy(text, button);
  show(home, 'not-copied', !isCopied);
  if (isCopied) return;
  field.focus();
  field.select();
}

/** Removes a code when its answers are removed. */
export function forgetCode(root: HTMLElement): void {
  made = { code: '', link: '' };
  const home = maybeRef(root, 'handover');
  if (!home) return;
  show(home, 'made', false);
  ref<HTMLInputElement>(home, 'made-code').value = '';
  ref(home, 'qr').querySelector('svg')!.replaceChildren();
}
