import { expect, test } from 'vitest';
import { Film } from './film';
import type { Frame } from './types';

interface Asked {
  tick: number;
  count: number;
  signal: AbortSignal;
  answer: (frames: Frame[]) => void;
  fail: (why: Error) => void;
}

function film(step = 1, ticks = 1000): { asked: Asked[]; film: Film } {
  const asked: Asked[] = [];
  const load = (tick: number, count: number, signal: AbortSignal): Promise<Frame[]> =>
    new Promise((answer, fail) => {
      asked.push({ tick, count, signal, answer, fail });
    });
  return { asked, film: new Film(load, step, ticks) };
}

const frames = (from: number, count: number, step = 1): Frame[] =>
  Array.from({ length: count }, (_, at) => ({ tick: from + at * step, view: { clock: from + at * step } }));

test('fetch_ofATick_asksForItsReelOnceAndShowsIt', async () => {
  const { asked, film: it } = film();
  const first = it.fetch(73);
  const again = it.fetch(60);
  expect(asked.map(({ tick, count }) => [tick, count])).toEqual([[50, 50]]);
  asked[0]!.answer(frames(50, 50));
  await Promise.all([first, again]);
  expect(it.ready(73)).toEqual({ tick: 73, view: { clock: 73 } });
  expect(it.ready(100)).toBeUndefined();
});

test('jump_whileLoading_givesUpWhatWasOnItsWay', async () => {
  const { asked, film: it } = film();
  it.fetch(10).catch(() => {});
  const wanted = it.fetch(900);
  expect(asked[0]!.signal.aborted).toBe(true);
  asked[1]!.answer(frames(900, 50));
  await wanted;
  expect(it.ready(900)?.tick).toBe(900);
});

test('prefetch_asksForTheNextReelOnly_andNothingBeyondTheEnd', async () => {
  const { asked, film: it } = film(1, 80);
  const first = it.fetch(0);
  asked[0]!.answer(frames(0, 50));
  await first;
  it.prefetch(20);
  it.prefetch(20);
  expect(asked.map(({ tick }) => tick)).toEqual([0, 50]);
  asked[1]!.answer(frames(50, 31));
  await it.fetch(70);
  it.prefetch(70);
  expect(asked).toHaveLength(2);
});

test('framesFarApart_comeAtOnce_andTheLastOneBeforeATickIsShown', async () => {
  const { asked, film: it } = film(7, 1000);
  const all = it.fetch(999);
  expect(asked[0]).toMatchObject({ tick: 0, count: 200 });
  asked[0]!.answer([...frames(0, 143, 7), { tick: 1000, view: {} }]);
  await all;
  expect([it.ready(6)?.tick, it.ready(13)?.tick, it.ready(999)?.tick, it.ready(1000)?.tick]).toEqual([0, 7, 994, 1000]);
});

test('fetch_afterAFailure_asksAgain', async () => {
  const { asked, film: it } = film();
  const failed = it.fetch(0);
  asked[0]!.fail(new Error('away'));
  await expect(failed).rejects.toThrow('away');
  const second = it.fetch(0);
  asked[1]!.answer(frames(0, 50));
  await second;
  expect(it.ready(0)?.tick).toBe(0);
});
