import { expect, test } from 'vitest';
import { shortName } from './names';

test('shortName_ofALongOne_keepsItsNumber', () => expect(shortName('reference-12')).toBe('refer…-12'));
test('shortName_ofAShortOne_isTheName', () => expect(shortName('Chiara')).toBe('Chiara'));
test('shortName_ofEmoji_cutsBetweenCharacters', () =>
  expect(shortName('🐙🐙🐙🐙🐙🐙🐙🐙🐙🐙')).toBe('🐙🐙🐙🐙🐙…🐙🐙🐙'));
