import { expect, test } from 'vitest';
import { bytes, clock, percent, rate, times } from './format';

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1.0 KB'],
  [9949, '9.9 KB'],
  [9960, '10 KB'],
  [999_400, '999 KB'],
  [999_600, '1.0 MB'],
  [67_108_864, '67 MB'],
])('bytes_of%i_read%s', (count, text) => expect(bytes(count)).toBe(text));

test.each([
  [0, '0.0 KB/s'],
  [540, '0.5 KB/s'],
  [45_000, '45 KB/s'],
  [2_100_000, '2.1 MB/s'],
])('rate_of%i_reads%s', (bytesPerSecond, text) => expect(rate(bytesPerSecond)).toBe(text));

test.each([
  [0, '0:00'],
  [161.9, '2:41'],
  [3761, '1:02:41'],
])('clock_of%d_reads%s', (seconds, text) => expect(clock(seconds)).toBe(text));

test('percent_justShortOfAll_isNotAHundred', () => expect(percent(9999, 10_000)).toBe('99 %'));
test('percent_ofNothing_isZero', () => expect(percent(0, 0)).toBe('0 %'));
test('times_ofAHalf_keepsTheDecimal', () => expect(times(0.5)).toBe('×0.5'));
