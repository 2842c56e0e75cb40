import { expect, test } from 'vitest';
import { address, place } from './address';

test.each([
  ['7', 413, '?tick=413&seat=7'],
  ['projector', 0, '?tick=0&view=projector'],
])('address_of%sAt%i_isReadBackAsTheSame', (viewer, tick, written) => {
  expect(address(viewer, tick)).toBe(written);
  expect(place(written)).toEqual({ viewer, tick });
});

test.each(['', '?tick=-4', '?tick=soon', '?tick=1e999'])('place_of%s_isTheBeginning', (search) => {
  expect(place(search)).toEqual({ viewer: undefined, tick: 0 });
});
