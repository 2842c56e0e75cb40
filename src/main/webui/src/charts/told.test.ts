import { expect, test } from 'vitest';
import { barsPicture, barsTable, linesPicture, linesTable, type ToldBars, type ToldLines } from './told';

const lines: ToldLines = {
  kind: 'lines',
  title: 'Uploaded',
  of: 'Warm-up',
  unit: 'bytes',
  secondsPerValue: 10,
  other: 'Reference client',
  values: [
    [0, 1000, 2000],
    [0, 4000],
  ],
};
const bars: ToldBars = {
  kind: 'bars',
  of: 'Warm-up',
  bars: [
    { name: 'Ana', seconds: 50, person: true },
    { name: 'bot-1', seconds: 100, person: false },
    { name: 'bot-2', seconds: null, person: false },
  ],
};

test('lines_ofTwo_haveOneScaleAndATableWithGaps', () => {
  const paths = linesPicture(400, lines).shapes.filter((shape) => shape.kind === 'path');
  const ends = paths.map(({ points }) => points[points.length - 1]?.[1]);
  expect(ends[2]).toBeLessThan(ends[0] as number); // the yardstick's 4000 lies above my 2000
  expect(linesTable(lines).rows).toEqual([
    [0, 0, 0],
    [10, 1000, 4000],
    [20, 2000, null],
  ]);
});

test('lines_withoutAYardstick_areOne', () => {
  const alone = { ...lines, other: null, values: [[0, 1]] };
  expect(linesPicture(300, alone).shapes.filter((shape) => shape.kind === 'path')).toHaveLength(2);
  expect(linesTable(alone).head).toHaveLength(2);
});

test('bars_areInProportion_andAnEmptyFrameForWhoNeverFinished', () => {
  const drawn = barsPicture(600, bars).shapes.filter((shape) => shape.kind === 'rect');
  expect(drawn[0]!.width * 2).toBeCloseTo(drawn[1]!.width);
  expect(drawn.map(({ outline }) => outline)).toEqual([false, false, true]);
  expect(barsTable(bars).rows[2]).toEqual(['bot-2', null]);
});

test('labels_ofALongRoundOnAPhone_stayInThePicture', () => {
  const long = { ...lines, secondsPerValue: 900, values: [[0, 1, 2, 3, 4]] };
  const { width, shapes } = linesPicture(303, long);
  const labels = shapes.filter((shape) => shape.kind === 'text' && shape.anchor === 'middle');
  expect(labels.length).toBeGreaterThan(1);
  for (const label of labels)
    if (label.kind === 'text') expect(label.x + (label.text.length * 6.8) / 2).toBeLessThan(width);
});
