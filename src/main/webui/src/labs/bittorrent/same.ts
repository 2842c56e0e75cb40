/** Objects that stay the very same for as long as they say the same: what shows them need not look at them again. */

/** Whether every field of `b` is that of `a`. */
export function sameFields<T extends object>(a: T, b: T): boolean {
  return (Object.keys(b) as (keyof T)[]).every((field) => a[field] === b[field]);
}

export class Same<T extends object> {
  #last = new Map<number, T>();

  /** These objects, by their keys; those that say what they said last are last time's. */
  of(fresh: Map<number, T>): T[] {
    const kept = [...fresh].map(([key, value]): [number, T] => {
      const last = this.#last.get(key);
      return [key, last && sameFields(last, value) ? last : value];
    });
    this.#last = new Map(kept);
    return kept.map(([, value]) => value);
  }
}
