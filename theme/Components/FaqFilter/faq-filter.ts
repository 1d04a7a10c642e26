/** The box that narrows the questions comes to life when the reader goes to it. */
const form = document.querySelector<HTMLFormElement>('[data-ref="faq-filter"]');
const input = form?.querySelector('input');

if (form && input) {
  form.addEventListener('submit', (event) => event.preventDefault());
  let loading: Promise<void> | null = null;
  const begin = (): void => {
    // One that did not come is asked for again with the next letter.
    loading ??= import('./filtering.js').then(({ start }) => start(form, input), () => { loading = null; });
  };
  for (const type of ['focus', 'input']) input.addEventListener(type, begin);
}

export {};
