import './permalinks.js';

/** Keeps the reader's place: the language switch leads to the same section of the other language's page. */
const links = document.querySelectorAll<HTMLAnchorElement>('a[data-language-switch]');

function carryAnchor(): void {
  for (const link of links) link.hash = location.hash;
}

carryAnchor();
addEventListener('hashchange', carryAnchor);
