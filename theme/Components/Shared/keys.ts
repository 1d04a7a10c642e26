/** The site's base path, part of every key, so that two guides on the same host do not read each other's data. */
const base = new URL('../../', import.meta.url).pathname;

/** A key in the browser's storage. */
export const keyOf = (...names: readonly string[]): string => ['sebaya', base, ...names].join(' ');

/** Where a checklist's answers are kept, and where a damaged record of them is set aside. */
export const keptPlaces = (id: string): readonly [string, string] => [keyOf('checklist', id), keyOf('checklist', `${id}.damaged`)];

let carried: Promise<void> | undefined;

/** Moves what is stored under older keys to today's, once for a page. */
export const carriedOver = (): Promise<void> => (carried ??= carryOver());

async function carryOver(): Promise<void> {
  try {
    if (Object.keys(localStorage).some((key) => key.startsWith('sebaya.'))) (await import('./carrying.js')).carry(keyOf);
  } catch {
    // The browser lets this site keep nothing, or the script did not come: the next page tries again.
  }
}
