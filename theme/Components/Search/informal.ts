/** Spellings of the spoken language, and what they are in the written one. The steps and their order are Sebaya.Search's InformalSpelling. */
const steps: readonly ((word: string) => readonly string[])[] = [
  // nyelesain: -in is -i or -kan.
  word => (word.length > 5 && word.endsWith('in') ? [word.slice(0, -2), word.slice(0, -2) + 'i', word.slice(0, -2) + 'kan'] : []),
  // kesimpen: ke- is ter-.
  word => (word.length > 5 && word.startsWith('ke') ? ['ter' + word.slice(2)] : []),
  // ngarep, berenti: an h is dropped.
  word => word.match(/^(?:ng|ber|ter|di)?(?=[aiueo])/) ? [word.replace(/^(ng|ber|ter|di)?(?=[aiueo])/, (_, prefix: string | undefined) => (prefix === undefined || prefix === 'ng' ? '' : prefix) + 'h')] : [],
  // bosen: the last vowel is an a.
  word => (word.lastIndexOf('e') > 0 && word.lastIndexOf('e') >= word.length - 4 ? [word.slice(0, word.lastIndexOf('e')) + 'a' + word.slice(word.lastIndexOf('e') + 1)] : []),
  // sampe, kalo.
  word => (word.endsWith('e') ? [word.slice(0, -1) + 'ai'] : word.endsWith('o') ? [word.slice(0, -1) + 'au'] : []),
  // liat: an h between vowels is dropped.
  word => word.match(/^.*[aiueo](?=[aiueo])/) ? [word.replace(/^(.*[aiueo])(?=[aiueo])/, '$1h')] : [],
];

/** Written words that an informal one may stand for, the likeliest first; without the word itself. */
export function writtenForms(word: string): string[] {
  const forms = new Set([word]);
  for (const step of steps) {
    for (const form of [...forms]) for (const other of step(form)) forms.add(other);
  }
  forms.delete(word);
  return [...forms];
}
