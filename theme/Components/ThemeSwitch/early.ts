// Runs before anything is drawn, so that a reader who chose light or dark never sees the other one first. A classic script: modules would come too late.
try {
  const chosen = localStorage.getItem(`sebaya ${new URL('../../', (document.currentScript as HTMLScriptElement).src).pathname} theme`);
  if (chosen) document.documentElement.dataset['theme'] = chosen;
} catch {
  // The browser lets this site keep nothing, so nothing was chosen.
}
