import { fill, maybeRef, onAction, ref, show as reveal } from '../Shared/elements.js';

/**
 * "Save for offline": keeps the guide in the page's language on this device, and removes it again. Loaded when chosen, or when something is
 * kept.
 */

interface Policy {
  createScriptURL(url: string): string;
}
interface PolicyMaker {
  createPolicy(name: string, rules: Policy): Policy;
}

type State = 'kept' | 'keeping' | 'failed';

const language = document.documentElement.lang;
const scope = new URL('../../', import.meta.url);
/** The only script that may be started as a worker. */
const worker = new URL('sw.js', scope).href;

function workerAddress(): string {
  const maker = (globalThis as { trustedTypes?: PolicyMaker }).trustedTypes;
  // "sebaya" is the one policy that the site's Content Security Policy allows; whatever it is given, it returns the worker's address.
  return maker ? maker.createPolicy('sebaya', { createScriptURL: () => worker }).createScriptURL('') : worker;
}

let address: string | undefined;

async function ready(): Promise<ServiceWorker> {
  address ??= workerAddress();
  await navigator.serviceWorker.register(address, { scope: scope.pathname, updateViaCache: 'none' });
  const { active } = await navigator.serviceWorker.ready;
  if (!active) throw new Error('no worker');
  return active;
}

async function isKept(): Promise<boolean> {
  const names = await caches.keys();
  const mine = names.filter((name) => name.startsWith(`sebaya ${scope.pathname} ${language} `));
  for (const name of mine) {
    if (await (await caches.open(name)).match(new URL(`offline/${language}.json`, scope).href)) return true;
  }
  return false;
}

function tell(button: HTMLElement, state: State | undefined, share?: number): void {
  button.setAttribute('aria-pressed', String(state === 'kept'));
  for (const words of document.querySelectorAll<HTMLElement>('[data-offline-state]')) {
    words.hidden = words.dataset['offlineState'] !== state;
  }
  const bar = document.querySelector<HTMLProgressElement>('[data-ref="offline-progress"]');
  if (!bar) return;
  bar.hidden = state !== 'keeping';
  bar.value = share ?? 0;
}

/** Shows whether the language is kept already, and asks the worker whether it has found a new version. */
export async function show(button: HTMLElement): Promise<void> {
  navigator.serviceWorker.controller?.postMessage({ listens: true });
  if (await isKept()) tell(button, 'kept');
}

async function ask(button: HTMLElement, question: { keep: string } | { forget: string }): Promise<void> {
  const forgets = 'forget' in question;
  if (!forgets) tell(button, 'keeping');
  try {
    const channel = new MessageChannel();
    channel.port1.onmessage = (event: MessageEvent<number | 'kept' | 'failed' | 'forgotten'>) => {
      if (typeof event.data === 'number') tell(button, 'keeping', event.data);
      else tell(button, event.data === 'forgotten' ? undefined : event.data);
    };
    (await ready()).postMessage(question, [channel.port2]);
  } catch {
    tell(button, forgets ? 'kept' : 'failed');
  }
}

const megabyte = 1_000_000;
let isAsked = false;

/** Saves the language once the reader knows how large it is, or removes it where it was saved. */
export async function toggle(button: HTMLElement): Promise<void> {
  const panel = ref(document, 'offline-ask');
  if (!maybeRef<HTMLProgressElement>(document, 'offline-progress')?.hidden) return;
  if (button.getAttribute('aria-pressed') === 'true') {
    await ask(button, { forget: language });
    return;
  }
  try {
    const { bytes } = (await (await fetch(new URL(`offline/${language}.json`, scope))).json()) as { bytes: number };
    fill(panel, 'size', (bytes / megabyte).toLocaleString(language, { maximumFractionDigits: 1 }));
  } catch {
    tell(button, 'failed');
    return;
  }
  tell(button, undefined);
  panel.hidden = false;
  panel.focus();
  if (isAsked) return;
  isAsked = true;
  const close = (): void => {
    panel.hidden = true;
    button.focus();
  };
  onAction(panel, 'save', () => {
    close();
    void ask(button, { keep: language });
  });
  onAction(panel, 'dismiss', close);
}

/**
 * Announces a new version that was loaded or is available. Not while the page contains answers, which reloading would lose; the next page
 * is the new version anyway.
 */
export function announce(what: string): void {
  const template = maybeRef<HTMLTemplateElement>(document, 'new-version');
  const home = template?.nextElementSibling;
  if (!template || !home || home.childElementCount > 0 || document.querySelector('.checklist input:checked')) return;
  home.append(template.content.cloneNode(true));
  reveal(home, 'here', what === 'new-version');
  reveal(home, 'offered', what === 'offered');
  onAction(home, 'dismiss', () => home.replaceChildren());
  onAction(home, 'save', () => {
    home.replaceChildren();
    const button = document.querySelector<HTMLElement>('[data-action="save-offline"]');
    if (button) void ask(button, { keep: language });
  });
}
