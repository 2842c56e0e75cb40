import { expect, test } from 'vitest';
import { median, ratioPicture, ratioTable, rowsOf, type Comparison } from './ratios';
import type { Debrief } from './types';

const standing = [
  { seat: 1, name: 'Ana' },
  { seat: 2, name: 'Ben' },
] as unknown as Debrief['standing'];
const comparison: Comparison = {
  state: 'done',
  progress: 1,
  message: null,
  yardstick: 'Reference client',
  ratios: [{ criterion: 'speed', name: 'Speed', rule: '' }],
  seats: { 1: { speed: 0.5 }, 2: { speed: 1.5 }, 3: { speed: null }, 4: { speed: 1 } },
};

test('rowsOf_aCriterion_areThoseItAppliesTo_bestFirst', () => {
  expect(rowsOf(comparison, 'speed', standing).map(({ name, ratio }) => [name, ratio])).toEqual([
    ['Ben', 1.5],
    ['#4', 1],
    ['Ana', 0.5],
  ]);
});

test('median_ofRows_isTheMiddleOne', () => {
  const rows = rowsOf(comparison, 'speed', standing);
  expect(median(rows)).toBe(1);
  expect(median(rows.slice(0, 2))).toBe(1.25);
  expect(median([])).toBe(0);
});

test('ratioPicture_ofRows_hasALineAtOne_andAMarkForEverybody', () => {
  const rows = rowsOf(comparison, 'speed', standing);
  const { shapes, height } = ratioPicture(500, rows);
  const marks = shapes.filter((shape) => shape.kind === 'mark');
  const one = shapes.find((shape) => shape.kind === 'line' && shape.width === 2);
  expect(marks).toHaveLength(3);
  expect(height).toBeGreaterThan(54);
  expect(one).toMatchObject({ x1: marks[1]?.x });
  expect(ratioTable(rows, 'Speed').rows[0]).toEqual(['Ben', 1.5]);
});
