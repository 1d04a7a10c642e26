/** What a lead has filled in, by placeholder; an empty value leaves the word in brackets. */
export type Values = ReadonlyMap<string, string>;

/** What stands in a lead's fields; an empty one has its word in brackets. */
export const valuesOf = (inputs: Iterable<HTMLInputElement>): Map<string, string> =>
  new Map(Array.from(inputs, (input) => [input.dataset['placeholder']!, input.value.trim() || input.dataset['empty']!]));

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => escapes[character]!);

/** Fills the spans of an email that stands in the page. */
export function fillPage(email: ParentNode, values: Values): void {
  for (const span of email.querySelectorAll<HTMLElement>('[data-fill]')) {
    const value = values.get(span.dataset['fill']!);
    if (value !== undefined) span.textContent = value;
  }
}

/** Fills the same spans in an email's published file. What it returns is a file's text; it never becomes part of the page. */
export const fillDocument = (html: string, values: Values): string =>
  html
    .replace(/(<span data-fill="([^"]+)">)[^<]*/g, (whole, open: string, name: string) => {
      const value = values.get(name);
      return value === undefined ? whole : open + escape(value);
    });

const base64 = (text: string): string => {
  let bytes = '';
  for (const part of new TextEncoder().encode(text)) bytes += String.fromCharCode(part);
  return btoa(bytes);
};

/** A subject as an encoded header (RFC 2047), in words of at most 75 characters that never cut a letter. */
function header(subject: string): string {
  const words: string[] = [];
  let word = '';
  for (const letter of subject.replace(/[\r\n]+/g, ' ')) {
    if (new TextEncoder().encode(word + letter).length > 45) {
      words.push(word);
      word = '';
    }
    word += letter;
  }
  return [...words, word].map((part) => `=?utf-8?B?${base64(part)}?=`).join('\r\n ');
}

const part = (type: string, text: string): string =>
  `Content-Type: text/${type}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(text.replace(/\r?\n/g, '\r\n')).replace(/.{76}/g, '$&\r\n')}\r\n`;

/** A draft (X-Unsent) with plain text and HTML, as the published ones are. */
export function draft(subject: string, text: string, html: string): string {
  const boundary = 'sebaya-filled-in';
  return `X-Unsent: 1\r\nSubject: ${header(subject)}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary="${boundary}"\r\n\r\n`
    + `--${boundary}\r\n${part('plain', text)}--${boundary}\r\n${part('html', html)}--${boundary}--\r\n`;
}

/** Opens the reader's mail program with the email in it. */
export const mailLink = (subject: string, text: string): string =>
  `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text.replace(/\r?\n/g, '\r\n'))}`;
