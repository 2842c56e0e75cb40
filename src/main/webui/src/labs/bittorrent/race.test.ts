import { expect, test } from 'vitest';
import { layOut, MIDDLE, place, RADIUS } from './race';
import type { Neighbour, SeatView } from './types';

function view(mine: number, neighbours: number[], spread: number[] | undefined, seeds = 1): SeatView {
  return {
    content: { pieces: 100 },
    me: { have: mine, state: mine < 100 ? 'downloading' : 'seeding' },
    neighbours: neighbours.map((have, peer) => ({ peer, have }) as Neighbour),
    field: { seeds, spread },
  } as SeatView;
}

test('place_goesClockwiseFromTheTop', () => {
  expect(place(0).y).toBeLessThan(MIDDLE - RADIUS + 5);
  expect(place(0.25).x).toBeGreaterThan(MIDDLE);
  expect(place(0.75).x).toBeLessThan(MIDDLE);
});

test('layOut_countsNobodyTwice_neitherMeNorMyNeighbours', () => {
  const { runners, others } = layOut(view(10, [10, 60, 100], [0, 2, 3, 0, 0, 0, 1, 0, 0, 0]));
  expect(runners).toHaveLength(3);
  expect(others).toHaveLength(3);
});

test('layOut_ofARoundThatDoesNotTellTheSpread_showsNeighboursAlone', () => {
  const { runners, others } = layOut(view(10, [10, 60], undefined, 0));
  expect([runners.length, others.length]).toEqual([2, 0]);
});

test('layOut_whereManyAreAtOnePlace_namesTheOneWithWhomMostFlows', () => {
  const seen = view(10, [50, 50, 90], undefined, 0);
  seen.neighbours = seen.neighbours.map((n) => ({ ...n, downRate: n.peer === 1 ? 9 : 5, upRate: 0 }));
  expect(layOut(seen).runners.map(({ label }) => label !== undefined)).toEqual([false, true, true]);
});

test('layOut_whoeverIsComplete_standsAtTheEnd', () => {
  const end = place(1);
  const [other] = layOut(view(100, [], new Array<number>(20).fill(0), 2)).others;
  expect(Math.hypot((other?.x ?? 0) - end.x, (other?.y ?? 0) - end.y)).toBeLessThan(16);
});
