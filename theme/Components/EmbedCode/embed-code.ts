import { sayCopied } from '../Shared/copying.js';

/** The snippet for the question or checklist that the lead chooses, and copying it. */
function start(tool: HTMLElement): void {
  const choice = tool.querySelector('select')!;
  const address = tool.querySelector('[data-address]')!;
  const title = tool.querySelector('[data-title]')!;
  const button = tool.querySelector<HTMLButtonElement>('.copy-snippet')!;
  const show = (): void => {
    address.textContent = choice.value;
    // What is shown is itself HTML.
    title.textContent = (choice.selectedOptions[0]?.text ?? '').replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  };
  choice.addEventListener('change', show);
  show();
  choice.closest<HTMLElement>('[hidden]')!.hidden = false;
  button.hidden = !navigator.clipboard;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(tool.querySelector('#embed-snippet')!.textContent ?? '');
    sayCopied(tool);
  });
}

document.querySelectorAll<HTMLElement>('.embed-tool').forEach(start);
