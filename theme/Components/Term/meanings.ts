/** A press on a word of the glossary shows its meaning, another hides it, in a browser without popovers. */
function open(button: HTMLElement): void {
  const meaning = document.getElementById(button.getAttribute('popovertarget') ?? '');
  button.setAttribute('aria-expanded', 'false');
  button.addEventListener('click', () => button.setAttribute('aria-expanded', String(meaning?.classList.toggle('open') ?? false)));
}

document.querySelectorAll<HTMLElement>('[data-ref="term"]').forEach(open);

export {};
