import { encode } from './Engine/codes.js';
import type { Answers } from './Engine/definition.js';
import { maybe, on, part, reveal, show } from './parts.js';
import { drawQr } from './qr.js';
import type { Session } from './session.js';

const prepared = new WeakSet<Element>();

interface Made {
  readonly code: string;
  readonly link: string;
}

let made: Made = { code: '', link: '' };

/** Makes the code of some answers and shows the ways to pass it on, WhatsApp at once where that was pressed. Nothing but a press of the reader's ever moves it from here. */
export function handOver(session: Session, answers: Answers, opensWhatsApp: boolean): void {
  const home = part(session.root, 'handover');
  const code = encode(session.definition, answers);
  made = { code, link: `${new URL(session.root.dataset['link']!, location.href).href}#code=${code}` };
  prepare(home);
  const field = part<HTMLInputElement>(home, 'made-code');
  field.value = made.code;
  reveal(home, 'copied', []);
  const qr = part(home, 'qr');
  qr.hidden = !drawQr(qr.querySelector('svg')!, made.link);
  show(home, 'no-qr', qr.hidden);
  show(home, 'made', true);
  field.focus();
  field.select();
  if (opensWhatsApp) openWhatsApp(home);
}

const messageOf = (home: HTMLElement): string => `${maybe(home, 'message')?.textContent ?? ''} ${made.link}`;

const open = (address: string): void => void window.open(address, '_blank', 'noopener,noreferrer');

const openWhatsApp = (home: HTMLElement): void => open(`https://wa.me/?text=${encodeURIComponent(messageOf(home))}`);

function prepare(home: HTMLElement): void {
  if (prepared.has(home)) return;
  prepared.add(home);
  const message = (): string => messageOf(home);
  on(home, 'copy-code', () => void copy(home, made.code));
  on(home, 'copy-link', () => void copy(home, made.link));
  on(home, 'whatsapp', () => openWhatsApp(home));
  on(home, 'mail', () => {
    const subject = maybe(home, 'subject')?.textContent ?? '';
    location.href = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(message())}`;
  });
  if (!('share' in navigator)) return;
  for (const button of home.querySelectorAll<HTMLElement>('[data-act="share"]')) button.hidden = false;
  // A share sheet that is closed again rejects; that is the reader's choice and no fault.
  on(home, 'share', () => void navigator.share({ text: message() }).catch(() => undefined));
}

async function copy(home: HTMLElement, text: string): Promise<void> {
  const field = part<HTMLInputElement>(home, 'made-code');
  field.value = text;
  try {
    await navigator.clipboard.writeText(text);
    reveal(home, 'copied', ['yes']);
  } catch {
    field.focus();
    field.select();
    reveal(home, 'copied', ['no']);
  }
}

/** Forgets a code that was made, when its answers are. */
export function forgetCode(root: HTMLElement): void {
  made = { code: '', link: '' };
  const home = maybe(root, 'handover');
  if (!home) return;
  show(home, 'made', false);
  part<HTMLInputElement>(home, 'made-code').value = '';
  part(home, 'qr').querySelector('svg')!.replaceChildren();
}
