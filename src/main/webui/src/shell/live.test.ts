import { beforeEach, expect, test, vi } from 'vitest';
import type { Wire } from '../socket';
import { Live } from './live.svelte';

let wires: (Wire & { closed: boolean })[];
let live: Live;
let device: EventTarget;
const page = Object.assign(new EventTarget(), { visibilityState: 'visible' }) as unknown as Document;

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => queueMicrotask(draw));
  wires = [];
  live = new Live({
    url: 'ws://here',
    open: () => {
      const wire = { closed: false, send: () => {}, close: () => (wire.closed = true) } as unknown as Wire & {
        closed: boolean;
      };
      wires.push(wire);
      return wire;
    },
  });
  device = new EventTarget();
  live.attach(page, device as Window);
  hello();
});

function say(message: object): void {
  wires[wires.length - 1]!.onmessage?.({ data: JSON.stringify(message) });
}

function hello(): void {
  wires[wires.length - 1]!.onopen?.();
  say({ type: 'hello', seat: 2, lastId: 0 });
}

async function drawn(): Promise<void> {
  await Promise.resolve();
}

test('frames_betweenTwoDrawings_areAppliedAndDrawnOnce', async () => {
  say({ type: 'snapshot', seq: 1, round: 1, tick: 3, view: { clock: 3 } });
  say({ type: 'frame', seq: 2, round: 1, tick: 4, patch: { clock: 4 } });
  expect(live.view).toBeUndefined();
  await drawn();
  expect([live.view, live.tick]).toEqual([{ clock: 4 }, 4]);
});

test('frame_afterAGap_connectsAgainInsteadOfShowingIt', async () => {
  say({ type: 'snapshot', seq: 1, round: 1, tick: 3, view: { clock: 3 } });
  say({ type: 'frame', seq: 3, round: 1, tick: 5, patch: { clock: 5 } });
  await drawn();
  expect(live.view).toEqual({ clock: 3 });
  expect(wires[0]!.closed).toBe(true);
  expect(wires).toHaveLength(2);
});

test('freeze_holdsTheViewWhileTheNewestGoesOn', async () => {
  say({ type: 'snapshot', seq: 1, round: 1, tick: 3, view: { clock: 3 } });
  await drawn();
  live.freeze();
  say({ type: 'frame', seq: 2, round: 1, tick: 4, patch: { clock: 4 } });
  await drawn();
  expect([live.view, live.newest]).toEqual([{ clock: 3 }, { clock: 4 }]);
  live.unfreeze();
  expect(live.view).toEqual({ clock: 4 });
});

test('snapshot_ofANewRound_clearsTheLastOnesEventsAndStanding', () => {
  say({ type: 'snapshot', seq: 1, round: 1, tick: 0, view: {} });
  say({ type: 'events', round: 1, tick: 3, events: [{ type: 'endgame' }] });
  say({ type: 'standing', round: 1, standing: [] });
  say({ type: 'snapshot', seq: 2, round: 2, tick: 0, view: {} });
  expect([live.events, live.standing]).toEqual([[], undefined]);
});

test('events_areKeptNewestFirst', () => {
  say({ type: 'events', round: 1, tick: 3, events: [{ type: 'a' }, { type: 'b' }] });
  say({ type: 'events', round: 1, tick: 4, events: [{ type: 'c' }] });
  expect(live.events.map(({ event }) => event.type)).toEqual(['c', 'b', 'a']);
});

test('autopilot_thatTookOverWhileAway_isToldUntilItGivesTheSeatBack', () => {
  say({ type: 'snapshot', seq: 1, round: 1, tick: 3, view: { me: {} } });
  wires[0]!.onclose?.({ code: 1006 });
  live.retry();
  hello();
  say({ type: 'snapshot', seq: 1, round: 1, tick: 90, view: { me: { autopilot: 'reference' } } });
  expect(live.relief).toBe('plays');
  say({ type: 'frame', seq: 2, round: 1, tick: 91, patch: { me: { autopilot: null } } });
  expect(live.relief).toBe('gaveBack');
});

test('autopilot_thatTheStudentSwitchedOn_isNoNewsAfterAReconnection', () => {
  say({ type: 'snapshot', seq: 1, round: 1, tick: 3, view: { me: { autopilot: 'reference' } } });
  wires[0]!.onclose?.({ code: 1006 });
  live.retry();
  hello();
  say({ type: 'snapshot', seq: 1, round: 1, tick: 90, view: { me: { autopilot: 'reference' } } });
  expect(live.relief).toBeUndefined();
});

test('page_outOfTheBrowsersCache_connectsAgain', () => {
  device.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  expect(wires).toHaveLength(2);
});
