import { expect, test } from 'vitest';
import type { Digest, VariantDigest } from '../../../experiments/types';
import { className, givenPicture, matrixTable, styles, timesPicture, timesTable } from './pictures';
import { clustering, downloadTimes, gains, leechers } from './results';

/** A seed, `you` and a bot in each run; times by run. */
function variant(label: string, strategy: string, times: (number | null)[], findings: unknown[] = []): VariantDigest {
  const each = <T>(pick: (run: number) => T[]): T[] => times.flatMap((_, run) => pick(run));
  return {
    label,
    scenario: {},
    runs: times.map((_, run) => ({
      seed: run + 1,
      fingerprint: '',
      ticks: 900,
      peers: 3,
      findings: findings[run] ?? null,
    })),
    columns: {
      name: { texts: ['s', 'you', 'bot'], values: each(() => [0, 1, 2]) },
      role: { texts: ['seed', 'leecher'], values: each(() => [0, 1, 1]) },
      strategy: { texts: ['reference', strategy], values: each(() => [0, 1, 0]) },
      joinedAtSeconds: { texts: null, values: each(() => [0, 10, 0]) },
      finishedAtSeconds: { texts: null, values: each((run) => [null, times[run] ?? null, 500]) },
      uploadBytesPerSecond: { texts: null, values: each(() => [1, 2, 3]) },
      uploadedBytes: { texts: null, values: each(() => [9, 50_000, 100_000]) },
      downloadedBytes: { texts: null, values: each(() => [0, 200_000, 200_000]) },
    },
  };
}

test('leechers_rows_haveTimesSinceJoiningAndNoSeeds', () => {
  const rows = leechers(variant('', 'bit-tyrant', [110, null]));
  expect(rows.map(({ seed, name, time, spent }) => ({ seed, name, time, spent }))).toEqual([
    { seed: 1, name: 'you', time: 100, spent: 100 },
    { seed: 1, name: 'bot', time: 500, spent: 500 },
    { seed: 2, name: 'you', time: null, spent: 890 },
    { seed: 2, name: 'bot', time: 500, spent: 500 },
  ]);
});

test('downloadTimes_byStrategy_countThoseWhoDidNotFinish', () => {
  const all = downloadTimes({ variants: [variant('A', 'bit-tyrant', [110, 210, null])] });
  const tyrant = all.find(({ strategy }) => strategy === 'bit-tyrant');
  expect(tyrant).toMatchObject({ variant: 'A', peers: 3, times: [100, 200], spread: { median: 150 } });
  expect(timesTable(all).rows[0]?.slice(0, 5)).toEqual(['A', 'bit-tyrant', 3, 2, 150]);
});

const paired: Digest = {
  variants: [
    variant('Slots: sqrt · Focal peer you: reference', 'reference', [110, 110, 110, 110]),
    variant('Slots: sqrt · Focal peer you: bit-tyrant', 'bit-tyrant', [60, 210, 110, null]),
    variant('Slots: azureus · Focal peer you: bit-tyrant', 'bit-tyrant', [60, 60, 60, 60]),
  ],
};

test('gains_pairedSeeds_compareTheSameSeatUnderTheSameOtherKnobs', () => {
  const [gain, ...none] = gains(paired, 'Focal peer');
  expect(none).toEqual([]);
  expect(gain).toMatchObject({ setting: 'Slots: sqrt', focal: 'you', strategy: 'bit-tyrant' });
  expect(gain?.ratios.map(({ ratio }) => ratio)).toEqual([2, 0.5, 1, 100 / 890]);
  expect(gain?.wins).toBe(1.5 / 4);
});

test('gains_strategyNotVaried_areNone', () => {
  expect(gains({ variants: [variant('Slots: sqrt', 'reference', [110])] }, 'Focal peer')).toEqual([]);
});

const two = {
  classes: [
    { fromBytesPerSecond: 20_000, toBytesPerSecond: 20_000, peers: 2 },
    { fromBytesPerSecond: 100_000, toBytesPerSecond: 200_000, peers: 3 },
  ],
};

test('clustering_runs_areAveragedByShareAndSetAgainstChance', () => {
  const matrix = clustering(
    variant(
      '',
      'reference',
      [1, 1, 1],
      [
        {
          ...two,
          slotSeconds: [
            [0, 0],
            [10, 30],
          ],
          seconds: 5,
        },
        {
          ...two,
          slotSeconds: [
            [5, 15],
            [0, 10],
          ],
          seconds: 5,
        },
        {
          ...two,
          slotSeconds: [
            [9, 9],
            [9, 9],
          ],
          seconds: 0,
        },
      ],
    ),
  );
  expect(matrix?.runs).toBe(2);
  expect(matrix?.shares).toEqual([
    [0.25, 0.75],
    [0.125, 0.875],
  ]);
  expect(matrix?.chance).toEqual([
    [0.25, 0.75],
    [0.5, 0.5],
  ]);
  expect(matrix && matrixTable('', matrix).rows[1]).toEqual(['as it is', '20 KB/s', '≥ 100 KB/s', 0.75, 0.75]);
});

test('clustering_oneClassOrNoTimeTogether_isNone', () => {
  expect(
    clustering(variant('', 'reference', [1], [{ classes: two.classes.slice(1), slotSeconds: [[1]], seconds: 9 }])),
  ).toBeUndefined();
  expect(clustering(variant('', 'reference', [1]))).toBeUndefined();
});

test('pictures_everyShape_liesInsideTheFrame', () => {
  const digest = paired;
  const style = styles(['reference', 'bit-tyrant']);
  for (const width of [320, 900]) {
    const scenes = [
      timesPicture(width, downloadTimes(digest), style, 500),
      givenPicture(width, digest.variants.flatMap(leechers), style),
    ];
    for (const { shapes, height } of scenes)
      for (const shape of shapes) {
        if (!('x' in shape)) continue;
        expect(shape.x).toBeGreaterThanOrEqual(0);
        expect(shape.x).toBeLessThanOrEqual(width);
        expect(shape.y).toBeLessThanOrEqual(height);
      }
  }
});

test('className_bounds_areOpenAtTheEndsAndShareAUnitBetween', () => {
  const of = (from: number, to: number) => ({ fromBytesPerSecond: from, toBytesPerSecond: to, peers: 1 });
  const named = (...classes: ReturnType<typeof of>[]) => classes.map((_, at) => className(classes, at));
  expect(named(of(1e3, 3e4), of(4e4, 9e4), of(1e5, 2e6))).toEqual(['≤ 30 KB/s', '40 – 90 KB/s', '≥ 100 KB/s']);
  expect(named(of(1e4, 1e4), of(4e4, 2e6), of(3e6, 3e6))).toEqual(['10 KB/s', '40 KB/s – 2.0 MB/s', '3.0 MB/s']);
});
