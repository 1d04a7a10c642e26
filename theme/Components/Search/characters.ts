/** Characters by number, so that a browser's Unicode table never disagrees with the one that built the index. */

export function isSpace(c: string): boolean {
  return /\s/.test(c);
}

export function isLetter(c: string): boolean {
  return /[a-z0-9A-Z]/.test(c)
    || (c >= '\u00c0' && c !== '\u00d7' && c !== '\u00f7' && c < '\ud800'
      && !(c >= '\u2000' && c <= '\u2bff') && !(c >= '\u2e00' && c <= '\u303f'));
}

/** Parts words that lunr's tokenizer would keep together, and takes the meaning from lunr's wildcard. */
export function clean(text: string): string {
  return text.replace(/[*/\\|<>=\u2013\u2014\u2026\u00b7\0]/g, ' ').replace(/[\u2019\u2018]/g, "'");
}

/** The runs of letters of a text, in lower case and in order. An apostrophe is dropped, so Jum'at and Qur'an are one word each. */
export function wordsOf(text: string): string[] {
  const lower = clean(text).toLowerCase().replaceAll("'", '');
  const words: string[] = [];
  let start = 0;
  for (let end = 0; end <= lower.length; end++) {
    if (end < lower.length && isLetter(lower.charAt(end))) continue;
    if (end > start) words.push(lower.slice(start, end));
    start = end + 1;
  }
  return words;
}
