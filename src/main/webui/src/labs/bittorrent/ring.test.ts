import { expect, test } from 'vitest';
import { Ring } from './ring';

test.each([1, 6, 7, 30, 80, 250])('arrange_of%iPeers_givesEachAPlaceOfItsOwn', (count) => {
  const angles = new Ring().arrange(Array.from({ length: count }, (_, peer) => peer));
  expect(angles.size).toBe(count);
  expect([...new Set(angles.values())]).toHaveLength(count);
});

test('arrange_afterSomebodyLeft_leavesTheOthersInPlace', () => {
  const ring = new Ring();
  const before = ring.arrange([3, 5, 8]);
  const after = ring.arrange([3, 8, 9]);
  expect(after.get(3)).toBe(before.get(3));
  expect(after.get(8)).toBe(before.get(8));
  expect(after.get(9)).toBe(before.get(5));
});
