/**
 * Marks where long Indonesian words may be divided, with soft hyphens. Loaded only where text is large for the window: such words are then
 * wider than a line, and no browser knows how to divide them. What comes to the page later is marked too.
 */
const mostLetters = 11;
const fewestLettersOfAPart = 3;

const isVowel = (letter: string | undefined): boolean => letter !== undefined && 'aeiou'.includes(letter.toLowerCase());

/** Two letters that are one consonant. */
const isDigraph = (word: string, at: number): boolean => ['ng', 'ny', 'sy', 'kh'].includes(word.slice(at, at + 2).toLowerCase());

/**
 * A syllable begins with the last consonant before a vowel: kan-nya, bud-ris-tek. Not with an ng between vowels, which belongs to the
 * syllable after it in some words (te-ngah) and to the one before it in others (meng-akhiri).
 */
function isBetweenSyllables(word: string, at: number): boolean {
  if (isVowel(word[at]) || isDigraph(word, at - 1)) return false;
  const next = at + (isDigraph(word, at) ? 2 : 1);
  if (!isVowel(word[next])) return false;
  const isNgBetweenVowels = next === at + 2 && word[at + 1]!.toLowerCase() === 'g' && isVowel(word[at - 1]);
  return !isNgBetweenVowels && [...word.slice(0, at)].some(isVowel);
}

const mayDivide = (word: string, at: number): boolean =>
  at >= fewestLettersOfAPart && at <= word.length - fewestLettersOfAPart && isBetweenSyllables(word, at);

const divided = (word: string): string =>
  Array.from(word, (letter, at) => (mayDivide(word, at) ? `\u00AD${letter}` : letter)).join('');

/** A text with its long words marked; addresses stay as they are. */
const marked = (text: string): string => text.replace(/\S+/g, (piece) =>
  /[/@]/.test(piece) ? piece : piece.replace(/\p{L}+/gu, (word) => (word.length > mostLetters ? divided(word) : word)));

function mark(text: Text): void {
  const around = text.parentElement;
  if (!around || around.closest('script, style, svg') || around.closest<HTMLElement>('[lang]')?.lang !== 'id') return;
  const data = marked(text.data);
  if (data !== text.data) text.data = data;
}

function markIn(root: Node): void {
  if (root instanceof Text) mark(root);
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) mark(texts.currentNode as Text);
}

markIn(document.body);
new MutationObserver((changes) => {
  for (const { addedNodes } of changes) addedNodes.forEach(markIn);
}).observe(document.body, { childList: true, subtree: true });
document.documentElement.dataset['softHyphens'] = '';

export {};
