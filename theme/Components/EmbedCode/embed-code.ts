import { copy } from '../Shared/copying.js';
import { onAction, ref, refs } from '../Shared/elements.js';

/** The snippet for the question or checklist that the lead chooses, and copying it. */
function start(tool: HTMLElement): void {
  const choice = ref<HTMLSelectElement>(tool, 'page');
  const show = (): void => {
    ref(tool, 'address').textContent = choice.value;
    // What is shown is itself HTML.
    ref(tool, 'title').textContent = (choice.selectedOptions[0]?.text ?? '').replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  };
  choice.addEventListener('change', show);
  show();
  onAction(tool, 'copy-snippet', (button) => void copy(ref(tool, 'snippet').textContent ?? '', button));
}

refs(document, 'embed-tool').forEach(start);
