import { expect, test } from 'vitest';
import { leechers } from '../labs/bittorrent/experiment/results';
import { jain, lorenz } from './inequality';
import { ranksPicture } from './pictures';
import { digestOf, type Debrief } from './types';

test('jain_equalShares_isOne_andOneWithEverything_isOneNth', () => {
  expect(jain([3, 3, 3])).toBeCloseTo(1);
  expect(jain([0, 0, 0, 8])).toBeCloseTo(0.25);
  expect(jain([1, 2, 3])).toBeCloseTo(36 / 42);
  expect(jain([0, 0])).toBeUndefined();
});

test('lorenz_ofValues_runsFromNothingToAll', () => {
  expect(lorenz([3, 1])).toEqual([
    { people: 0, share: 0 },
    { people: 0.5, share: 0.25 },
    { people: 1, share: 1 },
  ]);
});

test('digestOf_aRound_isReadAsARunOfAnExperiment', () => {
  const place = (seat: number, role: string, finishedAtSeconds: number | null) => ({
    seat,
    rank: seat,
    name: `p${seat}`,
    role,
    strategy: 'hand',
    uploadBytesPerSecond: 1000,
    joinedAtSeconds: 5,
    finishedAtSeconds,
    uploadedBytes: 10,
    downloadedBytes: 20,
  });
  const digest = digestOf({
    n: 1,
    lab: 'bittorrent',
    scenario: {},
    seed: 7,
    ticks: 100,
    secondsPerTick: 1,
    standing: [place(1, 'leecher', 45), place(2, 'leecher', null), place(0, 'seed', null)],
    ranks: { ticks: [], seats: {} },
    findings: null,
    measures: [],
  });
  expect(
    leechers(digest.variants[0] as (typeof digest.variants)[0]).map(({ name, time, spent }) => [name, time, spent]),
  ).toEqual([
    ['p1', 40, 40],
    ['p2', null, 95],
  ]);
});

test('ranks_areOneLineEach_withPointsOnlyWhereTheyTurn', () => {
  const place = { role: 'leecher', uploadBytesPerSecond: 1, joinedAtSeconds: 0, finishedAtSeconds: null, uploadedBytes: 0, downloadedBytes: 0 }; // prettier-ignore
  const standing = [
    { ...place, seat: 1, rank: 1, name: 'Ana', strategy: 'hand' },
    { ...place, seat: 2, rank: 2, name: 'bot', strategy: 'reference' },
  ];
  const ranks = { ticks: [0, 1, 2, 3, 4, 5], seats: { 1: [2, 2, 2, 1, 1, 1], 2: [null, null, 2, 2, 2, 2] } };
  const debrief: Debrief = { n: 1, lab: 'x', scenario: {}, seed: 7, ticks: 6, secondsPerTick: 1, standing, ranks, findings: null, measures: [] }; // prettier-ignore
  const { shapes } = ranksPicture(600, debrief, ({ strategy }) => strategy === 'hand');
  const lines = shapes.filter((shape) => shape.kind === 'path');
  expect(lines.map(({ points, faint }) => [points.length, faint])).toEqual([
    [2, true],
    [4, false],
  ]);
  expect(lines[1]!.points[1]![1]).toBeGreaterThan(lines[1]!.points[2]![1]); // from the second place up to the first
});
