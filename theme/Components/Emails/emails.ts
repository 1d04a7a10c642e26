import { sayCopied } from '../Shared/copying.js';
import { download, fileName } from '../Shared/downloading.js';
import { maybeRef, onAction, ref, refs } from '../Shared/elements.js';
import { say } from '../Shared/words.js';
import { fillDocument, fillPage, mailLink, valuesOf } from './filling.js';
import { draft } from './message.js';
import { openPlaceholders } from './open.js';

/** The emails of the page: what the lead fills in appears in all of them and in everything that is copied, opened or downloaded. */
const inputs = [...(maybeRef(document, 'email-fields')?.querySelectorAll('input') ?? [])];
const emails = [...refs(document, 'email')];

const textOf = (email: ParentNode, name: string): string => maybeRef(email, name)?.textContent ?? '';

/** What is filled in for all emails, with the email's own date. */
const valuesFor = (email: ParentNode): Map<string, string> =>
  valuesOf([...inputs, ...email.querySelectorAll<HTMLInputElement>('input[data-placeholder]')]);

function refill(): void {
  for (const email of emails) {
    fillPage(email, valuesFor(email));
    const text = textOf(email, 'text');
    ref<HTMLAnchorElement>(email, 'mail').href = mailLink(textOf(email, 'subject'), text);
    const chat = maybeRef<HTMLAnchorElement>(email, 'open-chat');
    if (chat) chat.href = `https://wa.me/?text=${encodeURIComponent(textOf(email, 'chat'))}`;
  }
}

/** The email's published HTML with everything filled in. */
async function documentOf(email: HTMLElement): Promise<string> {
  const address = email.querySelector<HTMLAnchorElement>('[data-action="save-html"]')!.href;
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return fillDocument(await answer.text(), valuesFor(email), textOf(email, 'subject'));
}

/** Whether everything is filled in. Missing fields are listed beside the buttons once; a second press goes on without them. */
function isComplete(beside: HTMLElement, parts: readonly HTMLElement[] = [beside]): boolean {
  const open = [...new Set(parts.flatMap(openPlaceholders))];
  const warning = ref(beside, 'open');
  const named = open.join(', ');
  if (!open.length || warning.dataset['named'] === named) {
    warning.hidden = true;
    return true;
  }
  warning.dataset['named'] = named;
  say(warning, named);
  return false;
}

async function copy(email: HTMLElement, button: HTMLElement, isRich: boolean): Promise<void> {
  if (!isComplete(email)) return;
  const text = textOf(email, 'text');
  if (!isRich) await navigator.clipboard.writeText(text);
  else {
    // Without styles of its own, so that it takes on those of the email it is pasted into.
    const html = ref(email, 'body').innerHTML;
    const blob = (type: string, content: string): Blob => new Blob([content], { type });
    await navigator.clipboard.write([new ClipboardItem({ 'text/html': blob('text/html', html), 'text/plain': blob('text/plain', text) })]);
  }
  sayCopied(button);
}

async function save(email: HTMLElement, kind: 'eml' | 'html'): Promise<void> {
  const html = await documentOf(email);
  const name = `${email.dataset['email']}.${kind}`;
  if (kind === 'html') download(name, 'text/html', html);
  else download(name, 'message/rfc822', draftOf(email, html));
}

function draftOf(email: HTMLElement, html: string): string {
  const values = valuesFor(email);
  const from = { name: values.get('lead.name') ?? '', contact: values.get('lead.contact') ?? '' };
  return draft({ subject: textOf(email, 'subject'), text: textOf(email, 'text'), html, from });
}

/** All emails of the page as one archive, in their order. */
async function saveAll(box: HTMLElement): Promise<void> {
  if (!isComplete(box, emails)) return;
  const { zip } = await import('../Shared/zipping.js');
  const entries = await Promise.all(emails.map(async (email, i) => ({
    name: `${String(i + 1).padStart(2, '0')} ${fileName(textOf(email, 'subject'))}.eml`,
    text: draftOf(email, await documentOf(email)),
  })));
  download('emails.zip', 'application/zip', zip(entries));
}

document.addEventListener('input', (event) => {
  if ((event.target as HTMLElement).dataset['placeholder']) refill();
});
refill();
const box = maybeRef(document, 'email-fields');
if (box) onAction(box, 'save-all', () => void saveAll(box));
for (const email of emails) {
  onAction(email, 'copy-rich', (button) => void copy(email, button, true));
  onAction(email, 'copy-chat', (button) => {
    if (isComplete(email)) void navigator.clipboard.writeText(textOf(email, 'chat')).then(() => sayCopied(button));
  });
  onAction(email, 'copy-text', (button) => void copy(email, button, false));
  for (const kind of ['eml', 'html'] as const) {
    email.querySelector<HTMLAnchorElement>(`[data-action="save-${kind}"]`)?.addEventListener('click', (event) => {
      // If nothing was filled in, or the published file cannot be read by a script, the published file itself is downloaded.
      const all = [...inputs, ...email.querySelectorAll<HTMLInputElement>('input[data-placeholder]')];
      if (!all.some((input) => input.value !== input.defaultValue)) return;
      event.preventDefault();
      if (!isComplete(email)) return;
      const link = event.currentTarget as HTMLAnchorElement;
      save(email, kind).catch(() => location.assign(link.href));
    });
  }
}
// Hides the copy buttons where copying is impossible (the page was loaded without HTTPS).
if (!navigator.clipboard)
  for (const button of document.querySelectorAll<HTMLElement>(
    '[data-action="copy-rich"], [data-action="copy-text"], [data-action="copy-chat"]')) button.hidden = true;
