/** The site's root: two guides on one host must not read what the other one keeps. */
const base = new URL('../../', import.meta.url).pathname;

/** Where something stands in the browser's storage. */
export const keyOf = (...names: readonly string[]): string => ['sebaya', base, ...names].join(' ');
