/** For browsers without popovers: a press on a word of the glossary shows its meaning, another hides it. */
for (const button of document.querySelectorAll<HTMLElement>('[data-ref="term"]')) {
  const meaning = document.getElementById(button.getAttribute('popovertarget') ?? '');
  button.setAttribute('aria-expanded', 'false');
  button.addEventListener('click', () => button.setAttribute('aria-expanded', String(meaning?.classList.toggle('open') ?? false)));
}

export {};
