/** The site's base path, part of every key, so that two guides on the same host do not read each other's data. */
const base = new URL('../../', import.meta.url).pathname;

/** A key in the browser's storage. */
export const keyOf = (...names: readonly string[]): string => ['sebaya', base, ...names].join(' ');
