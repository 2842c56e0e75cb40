import { describe, expect, it } from 'vitest';
import { texts } from '../texts';
import type { SessionMessage } from '../wire';
import { roundOver } from './words';

const session = (state: SessionMessage['state'], round: number): SessionMessage =>
  ({ state, round, rounds: 2 }) as SessionMessage;

describe('roundOver', () => {
  it('promises a next round only when there is one', () => {
    expect(roundOver(session('betweenRounds', 1))).toBe(texts.screens.betweenRounds);
    expect(roundOver(session('betweenRounds', 2))).toBe(texts.screens.lastRound);
  });

  it('says when the session is over', () => {
    expect(roundOver(session('ended', 2))).toBe(texts.screens.ended);
  });
});
