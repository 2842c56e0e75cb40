import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Sound } from './sound.svelte';

const started: number[] = [];

class FakeNode {
  frequency = { exponentialRampToValueAtTime: vi.fn() };
  gain = { setValueAtTime: vi.fn(), linearRampToValueAtTime: vi.fn() };
  connect(next: unknown): unknown {
    return next;
  }
  start(at: number): void {
    started.push(at);
  }
  stop(): void {
    /* ends by itself */
  }
}

beforeEach(() => {
  started.length = 0;
  vi.stubGlobal(
    'AudioContext',
    class {
      currentTime = 1;
      destination = {};
      resume = () => Promise.resolve();
      suspend = () => Promise.resolve();
    },
  );
  vi.stubGlobal('OscillatorNode', FakeNode);
  vi.stubGlobal('GainNode', FakeNode);
});

afterEach(() => vi.unstubAllGlobals());

test('sound_untilTurnedOn_isSilent', () => {
  const sound = new Sound();
  sound.play('good', 1000);
  expect(started).toHaveLength(0);
});

test('sound_ofManyEventsAtOnce_isHeardOnce', () => {
  const sound = new Sound();
  sound.toggle();
  const first = started.length;
  const now = performance.now() + 1000;
  sound.play('bad', now);
  sound.play('good', now + 10);
  sound.play('good', now + 400);
  expect(started.length - first).toBe(2);
});

test('sound_turnedOffAgain_isSilent', () => {
  const sound = new Sound();
  sound.toggle();
  sound.toggle();
  const before = started.length;
  sound.play('good', performance.now() + 5000);
  expect(started).toHaveLength(before);
});
