/** A scale for rates that stays put while the rates under it move. */

const SMALLEST = 8_000;

/** The next power of two times 8 KB/s at or above `rate`. */
export function roundScale(rate: number): number {
  let scale = SMALLEST;
  while (scale < rate) scale *= 2;
  return scale;
}
