import { expect, test } from 'vitest';
import { readPieces } from './bits';
import { History } from './history.svelte';
import { arrange, sorted } from './order';
import type { Neighbour, SeatView } from './types';

function neighbour(peer: number, more: Partial<Neighbour> = {}): Neighbour {
  return {
    peer,
    name: `n${peer}`,
    have: 0,
    interested: false,
    interesting: false,
    chokesMe: true,
    unchoked: false,
    downRate: 0,
    upRate: 0,
    downBytes: 0,
    upBytes: 0,
    sinceSeconds: 0,
    ...more,
  };
}

function view(clock: number, receivedBytes: number): SeatView {
  return {
    clock,
    content: { name: 'f', sizeBytes: 1000, pieceBytes: 100, pieces: 10 },
    me: { receivedBytes } as SeatView['me'],
    neighbours: [neighbour(4, { downRate: clock })],
    known: [],
    field: { leechers: 2, finished: 0, seeds: 1, meanHave: 2, bestHave: 5 },
  };
}

test('readPieces_takesTheHighestBitFirst', () => {
  expect([...readPieces(btoa('\xa0\x80'), 10)]).toEqual([1, 0, 1, 0, 0, 0, 0, 0, 1, 0]);
});

test('arrange_afterRatesChanged_keepsTheOrder', () => {
  const kept = sorted([neighbour(1, { downRate: 5 }), neighbour(2, { downRate: 9 })], 'toMe');
  const later = [neighbour(1, { downRate: 99 }), neighbour(2, { downRate: 0 })];
  expect(arrange(later, kept).map((n) => n.peer)).toEqual([2, 1]);
});

test('arrange_withANewcomer_putsItLast', () => {
  expect(arrange([neighbour(3), neighbour(1), neighbour(2)], [2, 1]).map((n) => n.peer)).toEqual([2, 1, 3]);
});

test('sorted_byName_readsNumbersAsNumbers', () => {
  const rows = [neighbour(1, { name: 'bot-10' }), neighbour(2, { name: 'bot-9' })];
  expect(sorted(rows, 'name')).toEqual([2, 1]);
});

test('history_sampledTooSoon_waits', () => {
  const history = new History();
  history.add(view(1, 100), 1000);
  history.add(view(2, 200), 1100);
  history.add(view(9, 300), 2000);
  expect(history.sparks.size).toBe(0);
  history.show();
  expect(history.sparks.get(4)?.down).toEqual([1, 9]);
});

test('history_ofTheCurve_takesEveryThirdSample', () => {
  const history = new History();
  for (let second = 1; second <= 5; second++) history.add(view(second, 100 * second), 1000 * second);
  history.show();
  expect(history.curve).toEqual({ clock: [1, 4], mine: [10, 40], mean: [20, 20], best: [50, 50] });
});

test('history_whenTheClockGoesBack_startsAgain', () => {
  const history = new History();
  history.add(view(50, 900), 1000);
  history.add(view(1, 0), 5000);
  history.show();
  expect(history.curve.clock).toEqual([1]);
});
