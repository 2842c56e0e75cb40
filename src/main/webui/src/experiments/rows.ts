/** Results as the command line writes them. */
import type { Table } from '../charts/table';
import type { Digest } from './types';

/** All results of an experiment: the command line's columns, with the variant in front. */
export function allRows(digest: Digest): Table {
  const head = Object.keys(digest.variants[0]?.columns ?? {});
  const rows = digest.variants.flatMap(({ label, runs, columns }) => {
    const seeds = runs.flatMap(({ seed, peers }) => Array.from({ length: peers }, () => seed));
    return seeds.map((seed, at) => [
      label,
      seed,
      ...head.map((key) => {
        const value = columns[key]?.values[at] ?? null;
        return columns[key]?.texts && value !== null ? (columns[key].texts[value] ?? null) : value;
      }),
    ]);
  });
  return { head: ['variant', 'seed', ...head], rows };
}
