import { expect, test } from 'vitest';
import { kept, order } from './monitor';

const ranks = new Map([
  [4, 2],
  [5, 1],
  [7, 2],
]);

test('order_equalAndMissing_stayAndComeLast', () => {
  expect(order([9, 4, 5, 7], (seat) => ranks.get(seat), false)).toEqual([5, 4, 7, 9]);
  expect(order([9, 4, 5, 7], (seat) => ranks.get(seat), true)).toEqual([4, 7, 5, 9]);
});

test('order_texts_areComparedAsPeopleDo', () => {
  const names = ['Zoë', 'ana', 'Ben'];
  expect(order([0, 1, 2], (seat) => names[seat], false)).toEqual([1, 2, 0]);
});

test('kept_peopleCameAndWent_leavesTheOthersInPlace', () => {
  expect(kept([7, 4, 5], [4, 5, 6, 8])).toEqual([4, 5, 6, 8]);
  expect(kept([5, 4], [4, 5])).toEqual([5, 4]);
});
