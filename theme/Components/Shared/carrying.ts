/**
 * Moves what was kept before keys named the guide (`sebaya.theme`, `sebaya.checklist.readiness.damaged`) to where it stands today. What
 * already stands there is newer and stays.
 */
export function carry(keyOf: (...names: readonly string[]) => string): void {
  for (const old of Object.keys(localStorage).filter((key) => key.startsWith('sebaya.'))) {
    const [, kind = '', id, damaged] = old.split('.');
    const key = keyOf(kind, ...(id ? [id] : [])) + (damaged ? `.${damaged}` : '');
    const value = localStorage.getItem(old);
    if (value !== null && localStorage.getItem(key) === null) localStorage.setItem(key, value);
    localStorage.removeItem(old);
  }
  const theme = localStorage.getItem(keyOf('theme'));
  if (theme) document.documentElement.dataset['theme'] = theme;
}
