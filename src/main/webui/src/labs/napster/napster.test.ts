import { describe, expect, it } from 'vitest';
import { serverSpots } from './drawing';
import { bestFirst, shown } from './order';
import { told } from './told';
import type { SeatView, Source } from './types';

const source = (holder: number, more: Partial<Source> = {}): Source => ({
  song: 1,
  artist: 'A',
  title: 'T',
  bytes: 1,
  holder,
  name: `p${holder}`,
  line: 'dsl',
  pingMillis: 50,
  learntAt: 0,
  last: true,
  wanted: true,
  owned: false,
  ...more,
});

describe('bestFirst', () => {
  it('puts faster lines first, then quicker pings, then who did not answer, then who was found wanting', () => {
    const silent = source(3, { line: 't3' });
    delete silent.pingMillis;
    const order = bestFirst([
      source(1, { failure: 'noAnswer', line: 't3' }),
      silent,
      source(2, { pingMillis: 90, line: 'cable' }),
      source(4, { pingMillis: 20, line: 'cable' }),
      source(5, { line: 't1' }),
    ]).map(({ holder }) => holder);
    expect(order).toEqual([5, 4, 2, 3, 1]);
  });
});

describe('shown', () => {
  it('shows the last reply, or all that was heard of one song', () => {
    const view = { sources: [source(1), source(2, { last: false }), source(3, { song: 2 })] } as SeatView;
    expect(shown(view, undefined).map(({ holder }) => holder)).toEqual([1, 3]);
    expect(shown(view, 1).map(({ holder }) => holder)).toEqual([1, 2]);
  });
});

describe('told', () => {
  const knows = { me: 7, nameOf: (peer: number) => `p${peer}`, titleOf: (song: number) => `s${song}` };

  it('names the peer at the other end', () => {
    expect(told({ type: 'completed', from: 3, to: 7, song: 1, seconds: 65 }, knows)?.text).toContain(
      'from p3 after 1:05',
    );
    expect(told({ type: 'completed', from: 7, to: 4, song: 1, seconds: 65 }, knows)?.text).toContain(
      'p4 has “s1” from you',
    );
  });

  it('has words for every reason of a failure', () => {
    for (const reason of ['gone', 'noAnswer', 'notShared']) {
      expect(told({ type: 'failed', from: 3, to: 7, song: 1, reason }, knows)).toMatchObject({ kind: 'bad' });
    }
    for (const reason of ['cancelled', 'elsewhere', 'left']) {
      expect(told({ type: 'failed', from: 7, to: 3, song: 1, reason }, knows)).toMatchObject({ kind: 'plain' });
    }
  });

  it('says nothing of what it does not know', () => {
    expect(told({ type: 'searched', peer: 7 }, knows)).toBeUndefined();
  });
});

describe('serverSpots', () => {
  it('puts one server in the middle', () => {
    const machine = { server: 0, up: true, members: 1, entries: 1, stale: 0, waiting: 0 };
    expect(serverSpots([machine], 400)).toEqual([{ x: 200, y: 200 }]);
    expect(new Set(serverSpots([machine, machine, machine], 400).map(({ x, y }) => `${x} ${y}`)).size).toBe(3);
  });
});
