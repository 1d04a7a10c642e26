/** Words that stand in the page, with gaps to fill. */

/** Puts values into words with `{0}`, `{1}` … */
export const filled = (words: string, ...values: readonly (string | number)[]): string =>
  words.replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)] ?? ''));

/** The words that an element holds in `data-words`, with values put in. */
export const wordsOf = (element: HTMLElement, ...values: readonly (string | number)[]): string =>
  filled(element.dataset['words'] ?? '', ...values);

/** Shows an element with its own words, with values put in. */
export function say(element: HTMLElement, ...values: readonly (string | number)[]): void {
  element.textContent = wordsOf(element, ...values);
  element.hidden = false;
}

/** Says how many there are, in the words that an element holds in `data-none`, `data-one` and `data-many`. */
export function counted(element: HTMLElement, count: number): string {
  const { none = '', one = '', many = '' } = element.dataset;
  return (count === 0 ? none : count === 1 ? one : many).replace('{count}', () => String(count));
}
