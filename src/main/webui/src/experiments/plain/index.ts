/** Experiments of a lab that brings none of its own: vary any value of a scenario, see every measure and figure. */
export { default as Results } from './Results.svelte';
export { default as Setup } from './Setup.svelte';

/** Plain pictures have axes of their own. */
export const extent = (): number => 1;
