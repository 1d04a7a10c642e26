// Runs before anything is drawn, so that a reader who chose light or dark never sees the other one first, and so that what only scripts can
// open is folded from the beginning. A classic script: modules would come too late.
const about = document.documentElement.dataset;
try {
  const chosen = localStorage.getItem(`sebaya ${new URL('../', (document.currentScript as HTMLScriptElement).src).pathname} theme`);
  if (chosen) about['theme'] = chosen;
} catch {
  // Storage is blocked, so no theme was chosen.
}
about['early'] = '';
// If a script fails to load, the page is shown as without scripts.
addEventListener('error', (event) => {
  if (event.target instanceof HTMLScriptElement) delete about['early'];
}, true);
