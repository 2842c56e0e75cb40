/** The table of students while a session runs: what its columns hold, and in which order its rows stand. */

/** A column that a lab adds, from its room's view. */
export interface LabColumn {
  key: string;
  head: string;
  numeric: boolean;
  /** What is written; `undefined` where there is nothing to say. */
  text: (seat: number) => string | undefined;
  /** What it is sorted by. */
  value: (seat: number) => number | string | undefined;
  /** From 0 to 1, where it is drawn as a bar too. */
  share?: (seat: number) => number;
}

export type LabColumns = (view: object) => LabColumn[];

/**
 * Puts seats in order by their values; equal or missing ones stay as they came, missing ones last. Called when somebody
 * asks for it, not whenever a value changes, so that rows do not jump under the finger.
 */
export function order(
  seats: readonly number[],
  value: (seat: number) => number | string | undefined,
  downward: boolean,
): number[] {
  const sign = downward ? -1 : 1;
  return [...seats].sort((a, b) => {
    const [x, y] = [value(a), value(b)];
    if (x === undefined || y === undefined) return x === y ? 0 : x === undefined ? 1 : -1;
    const difference = typeof x === 'number' && typeof y === 'number' ? x - y : String(x).localeCompare(String(y));
    return sign * difference;
  });
}

/** The order that was asked for, without who has gone, and with newcomers at the end. */
export function kept(wanted: readonly number[], seats: readonly number[]): number[] {
  const there = new Set(seats);
  const known = new Set(wanted);
  return [...wanted.filter((seat) => there.has(seat)), ...seats.filter((seat) => !known.has(seat))];
}
