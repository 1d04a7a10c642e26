/** What a lead has filled in, by placeholder; an empty value leaves the word in brackets. */
export type Values = ReadonlyMap<string, string>;

/** The values of a lead's fields; for an empty field, its word in brackets. */
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
export const fillDocument = (html: string, values: Values, subject: string): string =>
  html
    .replace(/(<title>)[^<]*/, (_, open: string) => open + escape(subject))
    .replace(/(<span data-fill="([^"]+)">)[^<]*/g, (whole, open: string, name: string) => {
      const value = values.get(name);
      return value === undefined ? whole : open + escape(value);
    });

/** Opens the reader's mail program with the email in it. */
export const mailLink = (subject: string, text: string): string =>
  `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text.replace(/\r?\n/g, '\r\n'))}`;
