// Runs before anything is drawn, so that a reader who chose light or dark never sees the other one first, and so that what only scripts can
// open is folded from the beginning. A classic script: modules would come too late.
try {
  const chosen = localStorage.getItem(`sebaya ${new URL('../../', (document.currentScript as HTMLScriptElement).src).pathname} theme`);
  if (chosen) document.documentElement.dataset['theme'] = chosen;
} catch {
  // The browser lets this site keep nothing, so nothing was chosen.
}
document.documentElement.dataset['early'] = '';
// A script that does not arrive leaves the page whole.
addEventListener('error', (event) => {
  if (event.target instanceof HTMLScriptElement) delete document.documentElement.dataset['early'];
}, true);
