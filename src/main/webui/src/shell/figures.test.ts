import { expect, test } from 'vitest';
import { readFigures, written } from './figures';

// As the server writes a card's columns.
const JSON_OF_CARD =
  '[{"key":"a","label":"A","unit":"seconds"},{"key":"b","label":"B","unit":"bytesPerSecond"},{"key":"c","label":"C","unit":"text"}]';

test('written_everyUnitOfACard_isWrittenInItsUnit', () => {
  const texts = readFigures(JSON_OF_CARD).map(({ unit }) => written(unit === 'text' ? 'hand' : 61_000, unit));
  expect(texts).toEqual(['16:56:40', '61 KB/s', 'hand']);
});

test('written_nothing_isADash', () => {
  expect(written(null, 'seconds')).toBe('–');
});
