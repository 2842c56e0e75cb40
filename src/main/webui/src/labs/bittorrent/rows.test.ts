import { expect, test } from 'vitest';
import type { Spark } from './history.svelte';
import { Rows } from './rows';
import type { Neighbour } from './types';

function neighbour(peer: number, downRate: number, more: Partial<Neighbour> = {}): Neighbour {
  return { peer, name: `n${peer}`, downRate, unchoked: false, chokesMe: true, interested: false, ...more } as Neighbour;
}

const none: ReadonlyMap<number, Spark> = new Map();
const near = new Set([1]);
const common = { pieces: 10, capacity: 1000, autopilot: false, sparkMax: 1000 };

test('rows_inSight_followEveryChangeAndTheOthersKeepTheirNumbers', () => {
  const rows = new Rows();
  const first = rows.update([neighbour(1, 10), neighbour(2, 10)], common, none, near);
  const second = rows.update([neighbour(1, 20), neighbour(2, 20)], common, none, near);
  expect(second[0]?.neighbour.downRate).toBe(20);
  expect(second[1]).toBe(first[1]);
});

test('rows_outOfSight_drawTheirLinesOnceTheyAreSeen', () => {
  const rows = new Rows();
  const [before, after]: Spark[] = [
    { down: [1], up: [] },
    { down: [1, 2], up: [] },
  ] as Spark[];
  const spark = (shown: Spark | undefined, near: number[]): Spark | undefined =>
    rows.update(
      [neighbour(2, 10, { unchoked: near.length > 0 })],
      common,
      new Map(shown ? [[2, shown]] : []),
      new Set(near),
    )[0]?.spark;
  expect([spark(before, [2]), spark(after, []), spark(after, [2])]).toEqual([before, before, after]);
});

test('rows_outOfSight_showAtOnceWhoServesWhom', () => {
  const rows = new Rows();
  rows.update([neighbour(2, 10)], common, none, near);
  const [row] = rows.update([neighbour(2, 20, { chokesMe: false })], common, none, near);
  expect([row?.neighbour.chokesMe, row?.neighbour.downRate]).toEqual([false, 20]);
});

test('rows_outOfSight_areAllUpToDateAfterSixteenSamples', () => {
  const rows = new Rows();
  const peers = [2, 3, 4, 5, 6, 7, 8, 9, 10];
  rows.update(
    peers.map((peer) => neighbour(peer, 10)),
    common,
    none,
    near,
  );
  let shown: number[] = [];
  for (let sample = 0; sample < 16; sample++) {
    const sparks: ReadonlyMap<number, Spark> = new Map();
    shown = rows
      .update(
        peers.map((peer) => neighbour(peer, 20)),
        common,
        sparks,
        near,
      )
      .map(({ neighbour }) => neighbour.downRate);
  }
  expect(shown).toEqual(peers.map(() => 20));
});

test('rows_outOfSight_sayAtOnceThatTheAutopilotPlays', () => {
  const rows = new Rows();
  const far = neighbour(2, 10);
  rows.update([far], common, none, near);
  expect(rows.update([far], { ...common, autopilot: true }, none, near)[0]?.autopilot).toBe(true);
});

test('row_thatDidNotChange_isTheSameObject', () => {
  const rows = new Rows();
  const same = neighbour(1, 10);
  expect(rows.update([same], common, none, near)[0]).toBe(rows.update([same], common, none, near)[0]);
});
