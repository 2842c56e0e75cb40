import { expect, test } from 'vitest';
import { csv, fileName } from '../charts/save';
import { duration, logarithmic } from '../charts/scene';
import { spread, thin } from './statistics';

test('spread_fourNumbers_interpolatesAsRDoes', () => {
  expect(spread([4, 1, 3, 2])).toEqual({ count: 4, min: 1, lower: 1.75, median: 2.5, upper: 3.25, max: 4 });
  expect(spread([])).toBeUndefined();
});

test('thin_many_keepsEvenlySpacedOnes', () => {
  expect(thin([0, 1, 2, 3, 4, 5], 3)).toEqual([0, 2, 4]);
  expect(thin([0, 1], 3)).toEqual([0, 1]);
});

test('csv_textsLikeFormulasOrWithQuotes_areMadeHarmless', () => {
  const table = {
    head: ['a', 'b'],
    rows: [
      ['=1+1', -2],
      ['x,"y"', null],
      ['\0=1', '@SUM'],
    ],
  };
  expect(csv(table)).toBe('a,b\r\n\'=1+1,-2\r\n"x,""y""",\r\n\'\0=1,\'@SUM\r\n');
});

test('fileName_anything_isPlain', () => {
  expect(fileName('Why k matters: slots', 'Slots: fixed(4)')).toBe('why-k-matters-slots-slots-fixed-4');
  expect(fileName('../../"; filename="x.html\r\nA: b', '\u202efdp.exe \ud83d\ude00')).toBe(
    'filename-x-html-a-b-fdp-exe',
  );
});

test.each([
  [730, [0, 300, 600, 900]],
  [4000, [0, 1200, 2400, 3600, 4800]],
  [0, [0, 10]],
])('duration_of %d seconds_hasStepsThatPeopleUse', (high, ticks) => {
  const scale = duration(high, 0, 100, 4);
  expect(scale.ticks).toEqual(ticks);
  expect(scale(ticks.at(-1) ?? 0)).toBe(100);
});

test.each([
  [0.5, 2],
  [3000, 1.2e6],
  [0.8, 1.25],
  [1, 1],
])('logarithmic_scale_from %d to %d_coversTheValues', (low, high) => {
  const scale = logarithmic(low, high, 0, 100);
  expect(scale(low)).toBeGreaterThanOrEqual(-0.01);
  expect(scale(high)).toBeLessThanOrEqual(100.01);
  expect(scale.ticks.length).toBeGreaterThanOrEqual(2);
});
