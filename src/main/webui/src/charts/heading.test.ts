import { expect, test } from 'vitest';
import { heading } from './heading';

const keys = ['reference', 'hand', 'free-rider'].map((label, form) => ({ label, colour: '#000', form }));

test('heading_wide_isALineOfTitleAndALineOfKeys', () => {
  const { title, keys: placed, height } = heading('Given against got: Networks', keys, 700);
  expect(title).toEqual(['Given against got: Networks']);
  expect(new Set(placed.map(({ y }) => y)).size).toBe(1);
  expect(placed[1]!.x).toBeGreaterThan(placed[0]!.x + 60);
  expect(height).toBe(50);
});

test('heading_onAPhone_breaksBetweenWords_andLosesNone', () => {
  const words = 'Reciprocation: Reference client in your seat: Networks, week 7, round 1';
  const { title, keys: placed, height } = heading(words, keys, 220);
  expect(title.join(' ')).toBe(words);
  expect(title.every((line) => line.length * 8.8 <= 204)).toBe(true);
  expect(placed[2]).toMatchObject({ x: 8, y: placed[0]!.y + 18 });
  expect(height).toBe(placed[2]!.y + 18);
});

test('heading_withoutKeys_isTheTitleAlone', () => {
  expect(heading('Rank over time', [], 400)).toEqual({ title: ['Rank over time'], keys: [], height: 32 });
});
