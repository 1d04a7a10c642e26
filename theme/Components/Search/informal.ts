/** Converts informal spellings to standard ones. The steps and their order are those of Sebaya.Search's InformalSpelling. */
const steps: readonly ((word: string) => readonly string[])[] = [suffix, accidental, droppedH, lastVowel, diphthong, droppedMiddleH];

/** nyelesain: -in is -i or -kan. */
function suffix(word: string): string[] {
  const rest = word.slice(0, -2);
  return word.length > 5 && word.endsWith('in') ? [rest, rest + 'i', rest + 'kan'] : [];
}

/** kesimpen: ke- is ter-. */
function accidental(word: string): string[] {
  return word.length > 5 && word.startsWith('ke') ? ['ter' + word.slice(2)] : [];
}

/** ngarep, berenti: an h is dropped. */
function droppedH(word: string): string[] {
  const [prefix] = /^(?:ng|ber|ter|di)?(?=[aiueo])/.exec(word) ?? [];
  return prefix === undefined ? [] : [(prefix === 'ng' ? '' : prefix) + 'h' + word.slice(prefix.length)];
}

/** bosen: the last vowel is an a. */
function lastVowel(word: string): string[] {
  const at = word.lastIndexOf('e');
  return at > 0 && at >= word.length - 4 ? [word.slice(0, at) + 'a' + word.slice(at + 1)] : [];
}

/** sampe, kalo. */
function diphthong(word: string): string[] {
  const rest = word.slice(0, -1);
  return word.endsWith('e') ? [rest + 'ai'] : word.endsWith('o') ? [rest + 'au'] : [];
}

/** liat: an h between vowels is dropped. */
function droppedMiddleH(word: string): string[] {
  const [start] = /^.*[aiueo](?=[aiueo])/.exec(word) ?? [];
  return start === undefined ? [] : [start + 'h' + word.slice(start.length)];
}

/** Standard words that an informal one may stand for, the likeliest first; without the word itself. */
export function writtenForms(word: string): string[] {
  const forms = new Set([word]);
  for (const step of steps) {
    for (const form of [...forms]) for (const other of step(form)) forms.add(other);
  }
  forms.delete(word);
  return [...forms];
}
