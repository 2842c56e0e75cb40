/** Experiments on swarms: their own knobs and pictures. */
import type { Digest } from '../../../experiments/types';
import { downloadTimes } from './results';

export { default as Results } from './Results.svelte';
export { default as Setup } from './Setup.svelte';

/** The longest download, so that swarms beside each other share an axis. */
export function extent(digest: Digest): number {
  return Math.max(1, ...downloadTimes(digest).map(({ spread }) => spread?.max ?? 0));
}
