import { expect, test } from 'vitest';
import { Guide } from './guide.svelte';
import type { Neighbour, SeatView } from './types';

const view = (neighbours: Partial<Neighbour>[], autopilot?: string): SeatView =>
  ({ me: { autopilot }, neighbours: neighbours.map((n, peer) => ({ peer, name: `n${peer}`, ...n })) }) as SeatView;

function memory(): Pick<Storage, 'getItem' | 'setItem'> {
  const kept = new Map<string, string>();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
}

test('guide_doneStepByStep_leadsToTheEnd', () => {
  const guide = new Guide(memory());
  expect(guide.step).toBe(1);
  guide.look(view([{ unchoked: true, interested: true, chokesMe: true, downRate: 0 }]));
  expect([guide.hint, guide.peer]).toEqual(['answer', 'n0']);
  guide.look(view([{ unchoked: true, interested: true, chokesMe: false, downRate: 900 }]));
  expect([guide.hint, guide.step]).toEqual(['change', 3]);
  guide.look(view([{ unchoked: false, interested: true, chokesMe: false, downRate: 900 }]));
  expect([guide.hint, guide.peer]).toEqual(['done', 'n0']);
});

test('guide_servingOneWhoWantsNothing_staysAtTheFirstHint', () => {
  const guide = new Guide(memory());
  guide.look(view([{ unchoked: true, interested: false }]));
  expect(guide.hint).toBe('serve');
});

test('guide_whileTheAutopilotPlays_countsNothing', () => {
  const guide = new Guide(memory());
  guide.look(view([{ unchoked: true, interested: true }], 'reference'));
  expect(guide.hint).toBe('serve');
});

test('guide_putAway_staysAwayInThisBrowserUntilAskedFor', () => {
  const store = memory();
  new Guide(store).putAway();
  const later = new Guide(store);
  expect(later.hint).toBeUndefined();
  later.again();
  expect(later.hint).toBe('serve');
});

test('guide_withoutMemory_works', () => {
  const guide = new Guide(undefined);
  guide.putAway();
  expect(guide.hint).toBeUndefined();
});
