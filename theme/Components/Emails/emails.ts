import { download, sayCopied } from '../Shared/copying.js';
import { draft, fillDocument, fillPage, mailLink } from './filling.js';

/** The emails of the page: what the lead fills in appears in all of them and in everything that is copied, opened or downloaded. */
const fields = document.querySelector<HTMLFieldSetElement>('.email-fields');
const inputs = [...(fields?.querySelectorAll('input') ?? [])];
const emails = [...document.querySelectorAll<HTMLElement>('section.email')];

const values = (): Map<string, string> =>
  new Map(inputs.map((input) => [input.dataset['placeholder']!, input.value.trim() || input.dataset['empty']!]));

const textOf = (email: ParentNode, selector: string): string => email.querySelector(selector)?.textContent ?? '';

function refill(): void {
  const filled = values();
  for (const email of emails) {
    fillPage(email, filled);
    email.querySelector<HTMLAnchorElement>('[data-mail]')!.href = mailLink(textOf(email, '[data-subject]'), textOf(email, '[data-text]'));
  }
}

/** The email's published HTML with everything filled in. */
async function documentOf(email: HTMLElement): Promise<string> {
  const file = email.querySelector<HTMLAnchorElement>('[data-file=html]')!.href;
  const answer = await fetch(file);
  if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
  return fillDocument(await answer.text(), values());
}

async function copy(email: HTMLElement, isRich: boolean): Promise<void> {
  const text = textOf(email, '[data-text]');
  if (!isRich) await navigator.clipboard.writeText(text);
  else {
    // Without styles of its own, so that it takes on those of the email it is pasted into.
    const html = email.querySelector('.email-body')!.innerHTML;
    const blob = (type: string, content: string): Blob => new Blob([content], { type });
    await navigator.clipboard.write([new ClipboardItem({ 'text/html': blob('text/html', html), 'text/plain': blob('text/plain', text) })]);
  }
  sayCopied(email.parentElement!);
}

async function save(email: HTMLElement, kind: string): Promise<void> {
  const html = await documentOf(email);
  const name = `${email.dataset['email']}.${kind}`;
  if (kind === 'html') download(name, 'text/html', html);
  else download(name, 'message/rfc822', draft(textOf(email, '[data-subject]'), textOf(email, '[data-text]'), html));
}

for (const input of inputs) input.addEventListener('input', refill);
for (const email of emails) {
  for (const button of email.querySelectorAll<HTMLButtonElement>('[data-copy-as]')) {
    button.hidden = !navigator.clipboard;
    button.addEventListener('click', () => void copy(email, button.dataset['copyAs'] === 'rich'));
  }
  for (const link of email.querySelectorAll<HTMLAnchorElement>('[data-file]')) {
    link.addEventListener('click', (event) => {
      // Without anything filled in, the published file is the one; and so it is should it not be readable by a script.
      if (!inputs.some((input) => input.value !== input.defaultValue)) return;
      event.preventDefault();
      save(email, link.dataset['file']!).catch(() => location.assign(link.href));
    });
  }
}
