/** Every way in which Indonesian's affixes let a word be read. The rules and costs are Sebaya.Search's, line for line. */

export interface Analysis {
  readonly root: string;
  readonly cost: number;
  readonly guessable: boolean;
}

interface Stripped {
  readonly rest: string;
  readonly cost: number;
  readonly kind: string;
}

const plain = 10;
const mismatch = 6;
const shortestRoot = 3;
const mostPrefixes = 3;

export function analysesOf(word: string): Analysis[] {
  const found: Analysis[] = [];
  for (const bare of withoutSuffixes(word)) {
    collect(found, bare.rest, bare.cost, bare, '', '', 0);
    for (const spoken of withoutSpokenNasal(bare.rest)) {
      found.push({ root: spoken.rest, cost: bare.cost + spoken.cost, guessable: false });
    }
  }
  return found;
}

function collect(found: Analysis[], rest: string, cost: number, bare: Bare, first: string, last: string, depth: number): void {
  found.push({ root: rest, cost: cost + agreement(first, bare.kind), guessable: bare.sure && isGuessable(rest, first, last, bare, depth) });
  if (depth === mostPrefixes) return;
  for (const prefix of withoutPrefix(rest)) {
    if (depth > 0 && !mayFollow(prefix.kind, last)) continue;
    collect(found, prefix.rest, cost + prefix.cost, bare, depth === 0 ? prefix.kind : first, prefix.kind, depth + 1);
  }
}

function mayFollow(kind: string, outer: string): boolean {
  return kind !== 'me' && kind !== 'di' && kind !== 'ku' && kind !== outer;
}

function agreement(first: string, derivation: string): number {
  switch (derivation) {
    case 'an': return oneOf(first, 'me', 'di', 'ku') ? mismatch : 0;
    case 'kan': return oneOf(first, '', 'ber') ? 3 : oneOf(first, 'ke', 'se', 'pe') ? mismatch : 0;
    case 'i': return first === '' ? 4 : oneOf(first, 'ke', 'se', 'pe', 'ber') ? mismatch : 0;
    default: return 0;
  }
}

function isGuessable(rest: string, first: string, last: string, bare: Bare, depth: number): boolean {
  const twoSure = (oneOf(first, 'me', 'di', 'pe') && last === 'per') || (first === 'ber' && last === 'ke' && bare.kind === 'an');
  if (depth > 1 && !(depth === 2 && twoSure)) return false;
  if (rest.length < 4) return isShortVerb(rest, first, bare, depth);
  if (!mayBegin(rest) || (oneOf(bare.kind, 'an', 'i') && !mayEnd(rest))) return false;
  if (rest.replace(/[^aeiou]/g, '').length < 2 && vowelAt(rest, 1)) return false;
  if (first === 'pe' && bare.rest.endsWith(rest) && /[^aeiou]$/.test(bare.rest.slice(0, -rest.length))
    && /^[^aeiou]+[aeiou][^aeiou]*an$/.test(rest)) return false;
  if (agreement(first, bare.kind) === mismatch) return false;
  switch (bare.kind) {
    case '': return !oneOf(first, 'ke', 'ku', 'per')
      && !(vowelAt(rest, 0) && ((first === 'pe' && depth === 2) || (first === 'ter' && rest.endsWith('an'))));
    case 'i': return oneOf(first, 'me', 'di', 'ter') && !rest.endsWith('s') && !rest.endsWith('a');
    case 'kan': return first !== 'ku' && (!oneOf(first, '', 'per') || !vowelAt(rest, rest.length - 1));
    default: return !oneOf(first, 'ku', 'se', 'ter') && (first !== 'per' || !vowelAt(rest, 0)) && (first !== '' || !isVerb(rest));
  }
}

function isShortVerb(rest: string, first: string, bare: Bare, depth: number): boolean {
  if (!isShortRoot(rest)) return false;
  if (depth === 1) return oneOf(first, 'di', 'ber') && bare.cost === 0;
  return depth === 0 && (bare.kind === 'an' ? bare.cost === 8 : bare.kind === '' && bare.cost > 0);
}

/** Whether it is a root of three letters whose derived forms can be recognised: tes, uji. */
export function isShortRoot(root: string): boolean {
  return /^[aeiou](?:[aeiou][^aeiou]|[^aeiou][aeiou])$|^[^aeiou][aeiou][^aeiou]$/.test(root) && /^[a-z]+$/.test(root);
}

function isVerb(rest: string): boolean {
  return /^(?:di|me[mnlrwy])/.test(rest);
}

function mayEnd(rest: string): boolean {
  return !/(?:[wyjc]|m[pb]|n[dt])$/.test(rest);
}

function mayBegin(rest: string): boolean {
  return vowelAt(rest, 0) || /^(?:.[aeiou]|s|[^lrwy][hlrwy])/.test(rest);
}

interface Bare extends Stripped {
  readonly sure: boolean;
}

function withoutSuffixes(word: string): Bare[] {
  const found: Bare[] = [{ rest: word, cost: 0, kind: '', sure: true }];
  strip(found, ['lah', 'kah', 'tah', 'pun'], 6, false);
  strip(found, ['nya', 'ku', 'mu'], 6, false);
  strip(found, ['kan', 'an', 'i'], 8, true);
  return found;
}

function strip(found: Bare[], suffixes: readonly string[], cost: number, derivation: boolean): void {
  for (const before of found.slice()) {
    for (const suffix of suffixes) {
      if (before.rest.length < shortestRoot + suffix.length || !before.rest.endsWith(suffix)) continue;
      const rest = before.rest.slice(0, -suffix.length);
      const sure = before.sure && (derivation || suffix === 'nya' || (suffix === 'lah' && !/^(?:ber|ter|se)/.test(rest)));
      found.push({ rest, cost: before.cost + cost, kind: derivation ? suffix : '', sure });
    }
  }
}

function withoutPrefix(word: string): Stripped[] {
  const found: Stripped[] = [];
  if (word.length < 5) return found;
  addNasal(found, word);
  addWithR(found, word, 'be', 'ber');
  addWithR(found, word, 'te', 'ter');
  addWithR(found, word, 'pe', 'per');
  addSimple(found, word, 'di', 'di', plain);
  addSimple(found, word, 'ke', 'ke', plain);
  addSimple(found, word, 'se', 'se', plain);
  if (word.length >= 6) addSimple(found, word, 'ku', 'ku', plain + 8);
  addSimple(found, word, 'kau', 'ku', plain + 8);
  addSimple(found, word, 'ketidak', 'ke', plain + 4);
  if (word.startsWith('belajar')) add(found, word.slice(3), plain, 'ber');
  if (word.startsWith('pelajar')) add(found, word.slice(3), plain, 'per');
  return found;
}

function withoutSpokenNasal(word: string): Stripped[] {
  const found: Stripped[] = [];
  const cost = plain + 8;
  if (word.length < 4) return found;
  if (word.startsWith('nge')) add(found, word.slice(3), cost, 'me');
  if (word.startsWith('ng') && vowelAt(word, 2)) {
    add(found, word.slice(2), cost, 'me');
    add(found, 'k' + word.slice(2), cost + 1, 'me');
  } else if (word.startsWith('ny') && vowelAt(word, 2)) {
    add(found, 's' + word.slice(2), cost, 'me');
    add(found, 'c' + word.slice(2), cost + 1, 'me');
  } else if (word.startsWith('n') && vowelAt(word, 1)) add(found, 't' + word.slice(1), cost, 'me');
  else if (word.startsWith('m') && vowelAt(word, 1)) add(found, 'p' + word.slice(1), cost, 'me');
  return found;
}

function addNasal(found: Stripped[], word: string): void {
  const kind = word.startsWith('me') ? 'me' : word.startsWith('pe') ? 'pe' : '';
  if (kind === '') return;
  const third = word.charAt(2);
  if (word.startsWith('ng', 2)) addAfterNg(found, word, kind);
  else if (word.startsWith('ny', 2)) {
    add(found, 's' + word.slice(4), plain, kind);
    add(found, word.slice(2), plain + 1, kind);
  } else if (third === 'n' && vowelAt(word, 3)) {
    add(found, 't' + word.slice(3), plain, kind);
    add(found, word.slice(2), plain, kind);
  } else if (third === 'n') {
    add(found, word.slice(3), 'cdjzst'.includes(word.charAt(3)) ? plain : plain + 4, kind);
  } else if (third === 'm' && vowelAt(word, 3)) {
    add(found, word.slice(2), plain, kind);
    add(found, 'p' + word.slice(3), plain + 1, kind);
  } else if (third === 'm') {
    if (word.charAt(3) === 'r') add(found, 'p' + word.slice(3), plain + 1, kind);
    else add(found, word.slice(3), 'bfvp'.includes(word.charAt(3)) ? plain : plain + 4, kind);
  } else if (kind === 'pe') add(found, word.slice(2), plain + 1, kind);
  else if ('lrwy'.includes(third)) add(found, word.slice(2), plain, kind);
}

function addAfterNg(found: Stripped[], word: string, kind: string): void {
  if (!vowelAt(word, 4)) {
    add(found, word.slice(4), word.length > 4 && 'ghkq'.includes(word.charAt(4)) ? plain : plain + 4, kind);
    return;
  }
  add(found, word.slice(4), plain, kind);
  add(found, 'k' + word.slice(4), plain + 1, kind);
  add(found, word.slice(2), plain + 2, kind);
  const rest = word.slice(5);
  if (word.charAt(4) === 'e' && rest.length >= 3 && rest.length <= 5 && rest.replace(/[^aeiou]/g, '').length === 1) {
    add(found, rest, plain + 2, kind);
  }
}

function addWithR(found: Stripped[], word: string, short: string, kind: string): void {
  if (!word.startsWith(short)) return;
  if (word.charAt(2) === 'r') {
    add(found, word.slice(3), plain, kind);
    add(found, word.slice(2), plain + 2, kind);
  } else if (kind !== 'per' && word.length > 6 && word.startsWith('er', 3)) add(found, word.slice(2), plain + 1, kind);
}

function addSimple(found: Stripped[], word: string, prefix: string, kind: string, cost: number): void {
  if (word.startsWith(prefix)) add(found, word.slice(prefix.length), cost, kind);
}

function add(found: Stripped[], rest: string, cost: number, kind: string): void {
  if (rest.length >= shortestRoot) found.push({ rest, cost, kind });
}

function vowelAt(word: string, index: number): boolean {
  return index < word.length && 'aeiou'.includes(word.charAt(index));
}

function oneOf(value: string, ...values: readonly string[]): boolean {
  return values.includes(value);
}
