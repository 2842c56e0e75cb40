import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  FIRST_DELAY_MILLIS,
  HANDSHAKE_MILLIS,
  LiveSocket,
  LONGEST_DELAY_MILLIS,
  PING_MILLIS,
  REFUSALS,
  SILENCE_MILLIS,
  WAKE_MILLIS,
} from './socket';
import type { SocketOptions, Status, Wire } from './socket';
import type { ServerMessage } from './wire';

class FakeWire implements Wire {
  sent: Record<string, unknown>[] = [];
  closedByUs = false;
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: Wire['onclose'] = null;
  send(text: string): void {
    this.sent.push(JSON.parse(text) as Record<string, unknown>);
  }
  close(): void {
    this.closedByUs = true;
  }
  says(...messages: object[]): void {
    this.onmessage?.({ data: messages.map((message) => JSON.stringify(message)).join('\n') });
  }
  hello(lastId = 0): void {
    this.onopen?.();
    this.says({
      type: 'hello',
      protocol: 'unchoke.v1.json',
      seat: 3,
      epoch: 1,
      round: 1,
      tick: 0,
      tickMillis: 200,
      lastId,
    });
  }
  actions(): Record<string, unknown>[] {
    return this.sent.filter((message) => 'id' in message);
  }
}

let wires: FakeWire[];
let statuses: Status[];
let messages: ServerMessage[];

function live(more: Partial<SocketOptions> = {}): LiveSocket {
  const socket = new LiveSocket({
    url: 'ws://here/ws/sessions/ABC234',
    onStatus: (status) => statuses.push(status),
    onMessage: (message) => messages.push(message),
    open: () => {
      const wire = new FakeWire();
      wires.push(wire);
      return wire;
    },
    random: () => 1,
    ...more,
  });
  socket.start();
  return socket;
}

function wire(): FakeWire {
  return wires[wires.length - 1]!;
}

beforeEach(() => {
  vi.useFakeTimers();
  wires = [];
  statuses = [];
  messages = [];
});
afterEach(() => vi.useRealTimers());

test('start_afterTheUpgrade_saysHelloFirst', () => {
  live();
  wire().onopen?.();
  expect(wire().sent[0]).toEqual({ type: 'hello' });
});

test('start_asStaff_saysAsWhat', () => {
  live({ as: 'projector' });
  wire().onopen?.();
  expect(wire().sent[0]).toEqual({ type: 'hello', as: 'projector' });
});

test('act_afterHello_countsOnFromTheServersLastId', () => {
  const socket = live();
  wire().hello(41);
  void socket.act({ type: 'unchoke', peer: 5 });
  expect(wire().actions()).toEqual([{ id: 42, type: 'unchoke', peer: 5 }]);
});

test('act_beforeHello_isSentOnceHelloArrives', () => {
  const socket = live();
  void socket.act({ type: 'askTracker' });
  wire().hello(7);
  expect(wire().actions()).toEqual([{ id: 8, type: 'askTracker' }]);
});

test('act_whenReplied_resolvesWithTheReply', async () => {
  const socket = live();
  wire().hello();
  const reply = socket.act({ type: 'choke', peer: 2 });
  wire().says({ re: 1, ok: false, error: { code: 'not-neighbour', message: 'No.' } });
  await expect(reply).resolves.toMatchObject({ ok: false, error: { code: 'not-neighbour' } });
});

test('text_ofSeveralMessages_isHeardInOrder', async () => {
  const socket = live();
  wire().hello();
  const reply = socket.act({ type: 'choke', peer: 2 });
  const heard = messages.length;
  wire().says({ re: 1, ok: true, tick: 9 }, { type: 'events', round: 1, tick: 9, events: [] }, { type: 'pong' });
  await expect(reply).resolves.toMatchObject({ ok: true, tick: 9 });
  expect(messages.slice(heard).map((message) => message.type)).toEqual(['events', 'pong']);
});

test('act_unansweredWhenTheConnectionBreaks_isSentAgainUnderItsId', async () => {
  const socket = live();
  wire().hello();
  const reply = socket.act({ type: 'unchoke', peer: 5 });
  wire().onclose?.({ code: 1006 });
  vi.advanceTimersByTime(FIRST_DELAY_MILLIS);
  wire().hello(1);
  expect(wires).toHaveLength(2);
  expect(wire().actions()).toEqual([{ id: 1, type: 'unchoke', peer: 5 }]);
  wire().says({ re: 1, ok: true, tick: 9 });
  await expect(reply).resolves.toMatchObject({ ok: true, tick: 9 });
});

test('act_answered_isNotSentAgain', () => {
  const socket = live();
  wire().hello();
  void socket.act({ type: 'unchoke', peer: 5 });
  wire().says({ re: 1, ok: true, tick: 9 });
  socket.resync();
  wire().hello(1);
  expect(wire().actions()).toEqual([]);
});

test('close_again_waitsTwiceAsLongEachTimeUpToALimit', () => {
  live();
  const delays: number[] = [];
  for (let i = 0; i < 7; i++) {
    wire().onclose?.({ code: 1006 });
    const last = statuses[statuses.length - 1]!;
    if (last.kind === 'reconnecting') delays.push(last.delayMillis);
    vi.advanceTimersByTime(LONGEST_DELAY_MILLIS);
  }
  expect(delays).toEqual([500, 1000, 2000, 4000, 8000, 10_000, 10_000]);
});

test('close_waits_isSpreadBetweenHalfAndWhole', () => {
  live({ random: () => 0 });
  wire().onclose?.({ code: 4003 });
  expect(statuses.at(-1)).toMatchObject({ kind: 'reconnecting', delayMillis: FIRST_DELAY_MILLIS / 2 });
});

test.each([
  [4501, 'removed'],
  [4502, 'ended'],
  [4503, 'replaced'],
  [4504, 'badTicket'],
  [4505, 'protocol'],
  [1003, 'rejected'],
  [1007, 'rejected'],
  [1008, 'flooded'],
  [1009, 'tooLarge'],
  [4777, 'rejected'],
])('close_with%i_stopsAs%s', (code, reason) => {
  live();
  wire().hello();
  wire().onclose?.({ code, reason: 'because' });
  vi.advanceTimersByTime(60_000);
  expect(statuses.at(-1)).toEqual({ kind: 'stopped', reason, detail: 'because' });
  expect(wires).toHaveLength(1);
});

test('stop_withActionsUnanswered_refusesThem', async () => {
  const socket = live();
  wire().hello();
  const reply = socket.act({ type: 'unchoke', peer: 5 });
  wire().onclose?.({ code: 4501 });
  await expect(reply).resolves.toMatchObject({ ok: false, error: { code: 'stopped' } });
});

test('silence_forTooLong_opensANewConnection', () => {
  live();
  wire().hello();
  vi.advanceTimersByTime(SILENCE_MILLIS + PING_MILLIS);
  expect(wires[0]!.closedByUs).toBe(true);
  expect(wires[0]!.sent.filter((message) => message.type === 'ping').length).toBeGreaterThan(0);
  expect(wires.length).toBeGreaterThan(1);
});

test('silence_brokenByPongs_keepsTheConnection', () => {
  live();
  wire().hello();
  for (let i = 0; i < 10; i++) {
    vi.advanceTimersByTime(PING_MILLIS);
    wire().says({ type: 'pong' });
  }
  expect(wires).toHaveLength(1);
});

test('wake_whileWaiting_triesAtOnce', () => {
  const socket = live();
  wire().onclose?.({ code: 1006 });
  socket.wake();
  expect(wires).toHaveLength(2);
});

test('wake_whileWell_changesNothing', () => {
  const socket = live();
  wire().hello();
  socket.wake();
  expect(wires).toHaveLength(1);
});

test('network_gone_saysOffline', () => {
  const socket = live();
  wire().hello();
  socket.network(false);
  expect(statuses.at(-1)).toMatchObject({ kind: 'reconnecting', offline: true });
});

test('handshake_refusedByAServerThatIsUp_stops', async () => {
  live({ reachable: () => Promise.resolve(true) });
  for (let i = 0; i < REFUSALS; i++) {
    wire().onclose?.({ code: 1006 });
    await vi.advanceTimersByTimeAsync(LONGEST_DELAY_MILLIS);
  }
  expect(statuses.at(-1)).toMatchObject({ kind: 'stopped', reason: 'refused' });
});

test('handshake_failingWhileTheServerIsDown_goesOnTrying', async () => {
  live({ reachable: () => Promise.resolve(false) });
  for (let i = 0; i < 3 * REFUSALS; i++) {
    wire().onclose?.({ code: 1006 });
    await vi.advanceTimersByTimeAsync(LONGEST_DELAY_MILLIS);
  }
  expect(statuses.at(-1)).toMatchObject({ kind: 'reconnecting' });
});

test.each([
  [1006, 'network'],
  [4001, 'moved'],
  [4002, 'slow'],
  [4003, 'restarting'],
  [1012, 'restarting'],
  [1011, 'fault'],
])('close_with%i_triesAgainAndSays%s', (code, cause) => {
  live();
  wire().hello();
  wire().onclose?.({ code });
  expect(statuses.at(-1)).toMatchObject({ kind: 'reconnecting', cause });
  vi.advanceTimersByTime(LONGEST_DELAY_MILLIS);
  expect(wires).toHaveLength(2);
});

test('moved_thenClosed_connectsThereAtOnceWithTheTicket_butIsNotSentToAndFroWithoutAPause', () => {
  const opened: unknown[] = [];
  live({
    open: (...asked) => {
      opened.push(asked);
      const fake = new FakeWire();
      wires.push(fake);
      return fake;
    },
  });
  wire().onopen?.();
  const sendOn = (url: string) => {
    wire().says({ type: 'moved', url, ticket: 't' });
    wire().onclose?.({ code: 4001 });
    vi.advanceTimersByTime(0);
  };
  sendOn('ws://there/ws/sessions/ABC234');
  const home = ['ws://here/ws/sessions/ABC234', ['unchoke.v1.json']];
  const there = ['ws://there/ws/sessions/ABC234', ['unchoke.v1.json', 'ticket.t']];
  expect(opened).toEqual([home, there]);
  wire().onopen?.();
  sendOn('ws://back/ws/sessions/ABC234');
  expect(opened).toHaveLength(2);
  vi.advanceTimersByTime(2 * FIRST_DELAY_MILLIS);
  expect(opened).toHaveLength(3);
  wire().hello();
  wire().onclose?.({ code: 1006 });
  vi.advanceTimersByTime(FIRST_DELAY_MILLIS);
  expect(opened.at(-1)).toEqual(home);
});

test('start_afterBeingReplaced_takesTheSeatBack', () => {
  const socket = live();
  wire().hello();
  wire().onclose?.({ code: 4503 });
  socket.start();
  wire().hello();
  expect(statuses.at(-1)).toEqual({ kind: 'open' });
});

test('wake_ofAConnectionThatNoLongerAnswers_opensANewOneSoon', () => {
  const socket = live();
  wire().hello();
  vi.advanceTimersByTime(1);
  socket.wake();
  vi.advanceTimersByTime(WAKE_MILLIS);
  expect(wires).toHaveLength(2);
});

test('wake_ofAConnectionThatAnswers_keepsIt', () => {
  const socket = live();
  wire().hello();
  vi.advanceTimersByTime(1);
  socket.wake();
  wire().says({ type: 'pong' });
  vi.advanceTimersByTime(WAKE_MILLIS);
  expect(wires).toHaveLength(1);
});

test('handshake_thatGetsNoAnswer_isGivenUp', () => {
  live();
  vi.advanceTimersByTime(HANDSHAKE_MILLIS);
  expect(wires[0]!.closedByUs).toBe(true);
  expect(statuses.at(-1)).toMatchObject({ kind: 'reconnecting' });
});
