import { beforeEach, expect, test, vi } from 'vitest';
import type { Wire } from '../socket';
import { Live } from './live.svelte';
import { PACES } from './pace.svelte';

let wires: (Wire & { closed: boolean })[];
let live: Live;
let device: EventTarget;
let page: Document;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
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
  page = Object.assign(new EventTarget(), { visibilityState: 'visible' }) as unknown as Document;
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

/** Waits until a display at the usual pace shows what was said. */
async function drawn(): Promise<void> {
  vi.advanceTimersByTime(PACES[0]);
  await Promise.resolve();
}

test('frames_betweenTwoDrawings_areAppliedAndDrawnOnce', async () => {
  say({ type: 'snapshot', seq: 1, round: 1, tick: 3, view: { clock: 3 } });
  say({ type: 'frame', seq: 2, round: 1, tick: 4, patch: { clock: 4 } });
  expect(live.view).toBeUndefined();
  await drawn();
  expect([live.view, live.tick]).toEqual([{ clock: 4 }, 4]);
});

test('frames_inQuickSuccession_areDrawnFourTimesASecond', async () => {
  say({ type: 'snapshot', seq: 1, round: 1, tick: 3, view: { clock: 3 } });
  await drawn();
  say({ type: 'frame', seq: 2, round: 1, tick: 4, patch: { clock: 4 } });
  vi.advanceTimersByTime(PACES[0] - 50);
  await Promise.resolve();
  expect(live.view).toEqual({ clock: 3 });
  vi.advanceTimersByTime(50);
  await Promise.resolve();
  expect(live.view).toEqual({ clock: 4 });
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

test('freeze_holdsWhatHappenedToo', async () => {
  say({ type: 'events', round: 1, tick: 3, events: [{ type: 'a' }] });
  await drawn();
  live.freeze();
  say({ type: 'events', round: 1, tick: 4, events: [{ type: 'b' }] });
  await drawn();
  expect(live.events).toHaveLength(1);
  live.unfreeze();
  expect(live.events).toHaveLength(2);
});

test('snapshot_ofANewRound_clearsTheLastOnesEventsAndStanding', async () => {
  say({ type: 'snapshot', seq: 1, round: 1, tick: 0, view: {} });
  say({ type: 'events', round: 1, tick: 3, events: [{ type: 'endgame' }] });
  say({ type: 'standing', round: 1, standing: [] });
  say({ type: 'snapshot', seq: 2, round: 2, tick: 0, view: {} });
  await drawn();
  expect([live.events, live.standing]).toEqual([[], undefined]);
});

test('events_areKeptNewestFirst', async () => {
  say({ type: 'events', round: 1, tick: 3, events: [{ type: 'a' }, { type: 'b' }] });
  say({ type: 'events', round: 1, tick: 4, events: [{ type: 'c' }] });
  await drawn();
  expect(live.events.map(({ event }) => event.type)).toEqual(['c', 'b', 'a']);
});

test('ownMove_withASlowDisplay_isShownAtOnceWhileTheOthersWait', async () => {
  live.pace.choose(5000);
  say({ type: 'snapshot', seq: 1, round: 1, tick: 3, view: { clock: 3 } });
  await drawn();
  say({ type: 'frame', seq: 2, round: 1, tick: 4, patch: { clock: 4 } });
  await drawn();
  expect(live.view).toEqual({ clock: 3 });
  const reply = live.act({ type: 'askTracker' });
  say({ re: 1, ok: true, tick: 5 });
  await reply;
  await drawn();
  expect(live.view).toEqual({ clock: 3 });
  say({ type: 'frame', seq: 3, round: 1, tick: 5, patch: { clock: 5 } });
  await drawn();
  expect(live.view).toEqual({ clock: 5 });
  say({ type: 'frame', seq: 4, round: 1, tick: 6, patch: { clock: 6 } });
  vi.advanceTimersByTime(5000);
  await drawn();
  expect(live.view).toEqual({ clock: 6 });
});

test('ownMoves_inQuickSuccession_areEachShownAtOnce', async () => {
  say({ type: 'snapshot', seq: 1, round: 1, tick: 3, view: { clock: 3 } });
  await drawn();
  const replies = [live.act({ type: 'askTracker' }), live.act({ type: 'askTracker' })];
  say({ re: 1, ok: true, tick: 4 });
  say({ re: 2, ok: true, tick: 5 });
  await Promise.all(replies);
  say({ type: 'frame', seq: 2, round: 1, tick: 4, patch: { clock: 4 } });
  await Promise.resolve();
  expect(live.view).toEqual({ clock: 4 });
  say({ type: 'frame', seq: 3, round: 1, tick: 5, patch: { clock: 5 } });
  await Promise.resolve();
  expect(live.view).toEqual({ clock: 5 });
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
