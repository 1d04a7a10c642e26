/** The site's base path, part of every key, so that two guides on the same host do not read each other's data. */
const base = new URL('../../', import.meta.url).pathname;

/** A key in the browser's storage. */
export const keyOf = (...names: readonly string[]): string => ['sebaya', base, ...names].join(' ');

/** Resolves once nothing stands any more where it stood before keys named the guide. */
export async function carriedOver(): Promise<void> {
  try {
    if (Object.keys(localStorage).some((key) => key.startsWith('sebaya.'))) (await import('./carrying.js')).carry(keyOf);
  } catch {
    // The browser lets this site keep nothing, or the script did not come: the next page tries again.
  }
}
