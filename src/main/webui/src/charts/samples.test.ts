import { expect, test } from 'vitest';
import { Samples } from './samples.svelte';

test('add_soonAfterTheLast_takesNothing', () => {
  const samples = new Samples<number>();
  samples.add(1, 10, 0);
  samples.add(2, 20, 100);
  samples.add(3, 30, 800);
  expect(samples.list).toEqual([
    { clock: 1, value: 10 },
    { clock: 3, value: 30 },
  ]);
});

test('add_whenTheClockHasBegunAnew_forgetsWhatWasBefore', () => {
  const samples = new Samples<number>();
  samples.add(90, 10, 0);
  samples.add(1, 20, 1000);
  expect(samples.list).toEqual([{ clock: 1, value: 20 }]);
});
