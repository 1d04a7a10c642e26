import { sayCopied } from '../Shared/copying.js';
import { download } from '../Shared/downloading.js';
import { maybeRef, onAction, ref, refs } from '../Shared/elements.js';
import { draft, fillDocument, fillPage, mailLink, valuesOf } from './filling.js';

/** The emails of the page: what the lead fills in appears in all of them and in everything that is copied, opened or downloaded. */
const inputs = [...(maybeRef(document, 'email-fields')?.querySelectorAll('input') ?? [])];
const emails = [...refs(document, 'email')];

const textOf = (email: ParentNode, name: string): string => maybeRef(email, name)?.textContent ?? '';

function refill(): void {
  const filled = valuesOf(inputs);
  for (const email of emails) {
    fillPage(email, filled);
    ref<HTMLAnchorElement>(email, 'mail').href = mailLink(textOf(email, 'subject'), textOf(email, 'text'));
  }
}

/** The email's published HTML with everything filled in. */
async function documentOf(address: string): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return fillDocument(await answer.text(), valuesOf(inputs));
}

async function copy(email: HTMLElement, button: HTMLElement, isRich: boolean): Promise<void> {
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
  const html = await documentOf(email.querySelector<HTMLAnchorElement>('[data-action="save-html"]')!.href);
  const name = `${email.dataset['email']}.${kind}`;
  if (kind === 'html') download(name, 'text/html', html);
  else download(name, 'message/rfc822', draft(textOf(email, 'subject'), textOf(email, 'text'), html));
}

for (const input of inputs) input.addEventListener('input', refill);
for (const email of emails) {
  onAction(email, 'copy-rich', (button) => void copy(email, button, true));
  onAction(email, 'copy-text', (button) => void copy(email, button, false));
  for (const kind of ['eml', 'html'] as const) {
    email.querySelector<HTMLAnchorElement>(`[data-action="save-${kind}"]`)?.addEventListener('click', (event) => {
      // Without anything filled in, the published file is the one; and so it is should it not be readable by a script.
      if (!inputs.some((input) => input.value !== input.defaultValue)) return;
      event.preventDefault();
      const link = event.currentTarget as HTMLAnchorElement;
      save(email, kind).catch(() => location.assign(link.href));
    });
  }
}
// Where nothing can be copied (the page came without encryption), no button says so.
if (!navigator.clipboard)
  for (const button of document.querySelectorAll<HTMLElement>('[data-action="copy-rich"], [data-action="copy-text"]')) button.hidden = true;
