import { ref, reveal } from '../Shared/elements.js';

/** Asks for confirmation below the pressed button before something is deleted, and says what. False where the reader keeps it. */
export function ask(root: HTMLElement, button: HTMLElement, what: string): Promise<boolean> {
  const box = ref(root, 'ask');
  reveal(box, 'ask', [what]);
  (button.closest('p') ?? button).after(box);
  box.hidden = false;
  box.focus();
  return new Promise((done) => {
    const answer = (isYes: boolean) => (): void => {
      box.hidden = true;
      button.focus();
      done(isYes);
    };
    box.querySelector<HTMLElement>('[data-answer=yes]')!.onclick = answer(true);
    box.querySelector<HTMLElement>('[data-answer=no]')!.onclick = answer(false);
  });
}
