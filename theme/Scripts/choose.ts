/** Leads the reader of an address for all languages to the one that their browser prefers; the page itself offers each. */
const choices = new Map<string, string>();
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-choice]')) {
  if (link.dataset['choice']) choices.set(link.dataset['choice'], link.href);
}

for (const wish of navigator.languages) {
  const language = wish.toLowerCase().split('-')[0] ?? '';
  // "in" is what old Androids call Indonesian.
  const target = choices.get(language === 'in' ? 'id' : language);
  if (target) {
    location.replace(target + location.hash);
    break;
  }
}

export {};
