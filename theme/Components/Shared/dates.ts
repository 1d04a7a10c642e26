/** A day with its month in words, in the language of the page. */
export const longDate = (date: Date): string =>
  date.toLocaleDateString(document.documentElement.dataset['locale'], { dateStyle: 'long' });
