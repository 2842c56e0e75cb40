import { describe, expect, it } from 'vitest';
import { lastSecond, momentOf, rings } from './rings';
import { told } from './told';
import type { Crossing } from './types';

describe('rings', () => {
  it('puts everybody at the distance they are, and strays on the rim', () => {
    const places = rings(
      1,
      [1, 2, 3, 4, 9],
      [
        [1, 2],
        [2, 3],
        [1, 4],
      ],
    );
    expect([1, 2, 3, 4, 9].map((peer) => places.get(peer)?.ring)).toEqual([0, 1, 2, 1, 3]);
    const far = places.get(9);
    expect(Math.hypot((far?.x ?? 0) - 50, (far?.y ?? 0) - 50)).toBeCloseTo(46);
  });

  it('stands alone in the middle without links', () => {
    expect(rings(5, [5], []).get(5)).toEqual({ x: 50, y: 50, ring: 0 });
  });
});

describe('momentOf', () => {
  const trail: Crossing[] = [
    [1, 0, 1, 0],
    [1, 0, 2, 0],
    [2, 1, 2, 1],
    [2, 1, 3, 0],
    [3, 3, 1, 2],
  ];

  it('tells fresh copies, duplicates and hits apart', () => {
    const second = momentOf(trail, 2);
    expect([...second.reached]).toEqual([1, 2, 3]);
    expect([second.messages, second.duplicates, second.hits]).toEqual([4, 1, 0]);
    expect(second.crossing).toHaveLength(2);
    expect(momentOf(trail, 9).hits).toBe(1);
    expect(lastSecond(trail)).toBe(3);
    expect(lastSecond([])).toBe(0);
  });
});

describe('told', () => {
  const say = (event: { type: string; [field: string]: unknown }): string | undefined =>
    told(
      event,
      7,
      (peer) => `P${peer}`,
      (file) => `F${file}`,
    )?.text;

  it('names the other end of a connection, whoever asked for it', () => {
    expect(say({ type: 'connected', peer: 7, other: 2 })).toContain('P2');
    expect(say({ type: 'connected', peer: 2, other: 7 })).toContain('P2');
    expect(say({ type: 'disconnected', peer: 3, other: 7, why: 'left' })).toContain('P3 left');
  });

  it('tells apart what is nowhere and what is beyond the horizon', () => {
    const ended = { type: 'queryEnded', peer: 7, text: 'a b', reached: 5, lostHits: 0 };
    expect(say({ ...ended, copies: 0, found: 0 })).toContain('nobody online shared it');
    expect(say({ ...ended, copies: 2, found: 0 })).toContain('beyond your horizon');
    expect(say({ ...ended, copies: 2, found: 1, lostHits: 1 })).toContain('1 answer was lost');
  });

  it('says nothing about what it does not know', () => {
    expect(say({ type: 'somethingNew' })).toBeUndefined();
  });
});
