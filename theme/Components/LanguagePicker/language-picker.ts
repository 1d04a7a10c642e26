import { carriedOver, keyOf } from '../Shared/keys.js';

/**
 * Leads the reader of an address for all languages to the one that their browser prefers. Where none is, the page offers each. Either way
 * goes with all that the address carries: behind its # may stand the code of a partner's answers.
 */
const choices = new Map<string, HTMLAnchorElement>();
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-choice]')) choices.set(link.dataset['choice']!, link);
const addresses = new Map([...choices.values()].map((link) => [link, link.getAttribute('href')!]));

const carry = (): void => addresses.forEach((address, link) => (link.href = address + location.search + location.hash));

carry();
addEventListener('hashchange', carry);

/** The languages to try, in order: the one that the reader chose here or in the header, then the browser's. */
function chosen(): string[] {
  try {
    return [localStorage.getItem(keyOf('language')) ?? ''];
  } catch {
    return [];
  }
}

for (const [language, link] of choices) {
  link.addEventListener('click', () => {
    try {
      localStorage.setItem(keyOf('language'), language);
    } catch {
      // Storage is blocked.
    }
  });
}

await carriedOver();
for (const wish of [...chosen(), ...navigator.languages]) {
  const language = wish.toLowerCase().split('-')[0] ?? '';
  // "in" is the old code for Indonesian, which old versions of Android send.
  const target = choices.get(language === 'in' ? 'id' : language);
  if (target) {
    location.replace(target.href);
    break;
  }
}

