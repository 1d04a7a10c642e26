/** The box that narrows the questions comes to life when the reader goes to it. */
const form = document.querySelector<HTMLFormElement>('[data-ref="faq-filter"]');
const input = form?.querySelector('input');

if (form && input) {
  form.addEventListener('submit', (event) => event.preventDefault());
  input.addEventListener('focus', () => {
    let isStarted = false;
    const begin = (): void => {
      if (isStarted) return;
      isStarted = true;
      // One that did not come is asked for again with the next letter.
      import('./filtering.js').then(({ start }) => start(form, input), () => (isStarted = false));
    };
    input.addEventListener('input', begin);
    begin();
  }, { once: true });
}

export {};
