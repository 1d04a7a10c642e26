/** The placeholders of an email that nobody has filled in yet, by the words that stand in their brackets. */
export const openPlaceholders = (email: ParentNode): string[] =>
  [...new Set(Array.from(email.querySelectorAll('[data-fill]'), (span) => span.textContent ?? ''))]
    .filter((text) => text.startsWith('[') && text.endsWith(']')).map((text) => text.slice(1, -1));
