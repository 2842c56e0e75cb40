import { expect, test } from 'vitest';
import { cellGrid, cellShares } from './cells';

test.each([64, 256, 1024, 4000])('cellGrid_of%iPieces_givesEachItsCellWithinTheSpace', (pieces) => {
  const grid = cellGrid(pieces, 328, 112);
  expect(grid.cells).toBe(pieces);
  expect(grid.height).toBeLessThanOrEqual(112 + 3 * grid.step);
  expect(grid.columns * grid.step).toBeLessThanOrEqual(328.01);
});

test('cellGrid_ofVeryManyPieces_letsCellsStandForSeveral', () => {
  const grid = cellGrid(200_000, 328, 112);
  expect(grid.cells).toBeLessThan(200_000);
  expect(grid.cells).toBeGreaterThan(5000);
});

test('cellShares_withTwoPiecesACell_giveTheCompletePart', () => {
  expect([...cellShares(new Uint8Array([1, 1, 0, 1, 0, 0]), 3)]).toEqual([1, 0.5, 0]);
});
