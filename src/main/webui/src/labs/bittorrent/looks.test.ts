import { expect, test } from 'vitest';
import { Looks } from './looks';
import type { Neighbour } from './types';

const scene = { pieces: 1000, crowded: false, top: 8000 };
const turns = new Map([[1, 0.25]]);
const neighbour = (more: Partial<Neighbour>): Neighbour =>
  ({ peer: 1, name: 'n1', have: 100, downRate: 0, upRate: 0, chokesMe: true, unchoked: false, ...more }) as Neighbour;

test('look_ofANeighbourThatLooksTheSame_isTheSameObject', () => {
  const looks = new Looks();
  const [first] = looks.update([neighbour({ sinceSeconds: 1 })], scene, turns);
  const [second] = looks.update([neighbour({ sinceSeconds: 2, have: 101 })], { ...scene }, turns);
  expect(second).toBe(first);
});

test('look_changesWithWhatFlowsWhereItStandsAndHowWideTheWidestIs', () => {
  const looks = new Looks();
  looks.update([neighbour({})], scene, turns);
  expect(looks.update([neighbour({ downRate: 5 })], scene, turns)[0]?.downRate).toBe(5);
  expect(looks.update([neighbour({})], scene, new Map([[1, 0.5]]))[0]?.turn).toBe(0.5);
  expect(looks.update([neighbour({})], { ...scene, top: 16000 }, turns)[0]?.top).toBe(16000);
});
