/** Objects that stay the very same for as long as they say the same: what shows them need not look at them again. */

/** Whether every field of `b` is that of `a`. */
export function sameFields<T extends object>(a: T, b: T): boolean {
  for (const field in b) if (a[field] !== b[field]) return false;
  return true;
}

/** Whether both lists hold the very same objects in the same order. */
export function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, at) => item === b[at]);
}
