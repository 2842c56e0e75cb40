/** How unevenly something is shared. Pure. */

/**
 * Jain's index (Jain, Chiu, Hawe 1984): 1 if everybody has the same, 1/n if one has everything.
 * `undefined` of nothing at all.
 */
export function jain(values: readonly number[]): number | undefined {
  const sum = values.reduce((all, value) => all + value, 0);
  const squares = values.reduce((all, value) => all + value * value, 0);
  return squares === 0 ? undefined : (sum * sum) / (values.length * squares);
}

/** The Lorenz curve: the share of everything that the poorest so many have; from (0, 0) to (1, 1). */
export function lorenz(values: readonly number[]): { people: number; share: number }[] {
  const sorted = [...values].sort((a, b) => a - b);
  const sum = sorted.reduce((all, value) => all + value, 0);
  let so = 0;
  return [
    { people: 0, share: 0 },
    ...sorted.map((value, at) => {
      so += value;
      return { people: (at + 1) / sorted.length, share: sum === 0 ? (at + 1) / sorted.length : so / sum };
    }),
  ];
}
