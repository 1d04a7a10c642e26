/** Replacements for functions that the oldest supported browsers (Chromium 92, Safari 15, Firefox 91) lack. */

export const hasOwn = (object: object, key: PropertyKey): boolean => Object.prototype.hasOwnProperty.call(object, key);

export const sorted = <T>(list: readonly T[], compare: (a: T, b: T) => number): T[] => [...list].sort(compare);

export const reversed = <T>(list: readonly T[]): T[] => [...list].reverse();

export const last = <T>(list: readonly T[]): T | undefined => list[list.length - 1];

/** The index of the last entry for which something holds, or -1. */
export function lastIndex<T>(list: readonly T[], holds: (entry: T) => boolean): number {
  let i = list.length - 1;
  while (i >= 0 && !holds(list[i]!)) i--;
  return i;
}
