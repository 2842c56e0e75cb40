import { expect, test } from 'vitest';
import { speedFor } from './types';

test('speedFor_aRound_isTheOneThatComesNearestToTheTime', () => {
  expect(speedFor(420, 7)).toBe(1);
  expect(speedFor(3600, 7)).toBe(10);
  expect(speedFor(90_000, 7)).toBe(50);
});
