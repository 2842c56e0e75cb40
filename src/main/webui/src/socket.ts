/**
 * The live connection: opens, says hello, keeps itself alive, comes back by itself, and sees every action through
 * to its reply, over as many connections as that takes. It knows nothing of pages or labs.
 */
import { Outbox } from './outbox';
import type { Shelf } from './shelf';
import { lostCause, SUBPROTOCOL, stopReason } from './wire';
import type { Action, LostCause, MovedMessage, Reply, ServerMessage, StopReason } from './wire';

export type Status =
  | { kind: 'connecting' }
  | { kind: 'open' }
  /** Lost; the next try comes in `delayMillis`. `offline`: the device itself says it has no network. */
  | { kind: 'reconnecting'; attempt: number; delayMillis: number; offline: boolean; cause: LostCause }
  /** Closed for good; `detail` is what the server said of it. */
  | { kind: 'stopped'; reason: StopReason; detail: string };

/** What of a browser's WebSocket is used here. */
export interface Wire {
  send(text: string): void;
  close(code?: number, reason?: string): void;
  onopen: (() => void) | null;
  onmessage: ((event: { data: unknown }) => void) | null;
  onclose: ((event: { code: number; reason?: string }) => void) | null;
}

export interface SocketOptions {
  url: string;
  /** What staff watch as; a seat says nothing. */
  as?: 'instructor' | 'projector' | 'seat';
  /** Whose, for staff who look over a shoulder. */
  seat?: number;
  onStatus: (status: Status) => void;
  onMessage: (message: ServerMessage) => void;
  open?: (url: string, protocols: string[]) => Wire;
  random?: () => number;
  /** Whether the server answers at all: told apart from a server that does not let this page in. */
  reachable?: () => Promise<boolean>;
  /** Where moves wait while the page is loaded again. */
  shelf?: Shelf;
}

export const PING_MILLIS = 10_000;
/** Two beats missed and a little more: nobody is there. */
export const SILENCE_MILLIS = 25_000;
/** How soon something must be heard from a connection that the device slept over. */
export const WAKE_MILLIS = 2_500;
/** A line that swallows everything never says that it does. */
export const HANDSHAKE_MILLIS = 10_000;
export const FIRST_DELAY_MILLIS = 500;
export const LONGEST_DELAY_MILLIS = 10_000;
/** So many handshakes refused in a row by a server that is up means: it will not have us. */
export const REFUSALS = 4;

export class LiveSocket {
  private wire: Wire | undefined;
  private readonly outbox: Outbox;
  private attempt = 0;
  private unopened = 0;
  private stopped = false;
  private online = true;
  private lastHeard = 0;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private beat: ReturnType<typeof setInterval> | undefined;
  private doubt: ReturnType<typeof setTimeout> | undefined;
  private moved: MovedMessage | undefined;
  /** How often in a row it was sent on to another process. */
  private moves = 0;

  constructor(private readonly options: SocketOptions) {
    this.outbox = new Outbox((text) => this.wire?.send(text), options.shelf);
  }

  /** Connects; also again after it was stopped. */
  start(): void {
    this.stopped = false;
    this.attempt = 0;
    this.unopened = 0;
    this.options.onStatus({ kind: 'connecting' });
    this.connect();
  }

  /** Sends an action; the promise settles with the server's reply, however many reconnections later. */
  act(action: Action): Promise<Reply> {
    return this.outbox.add(action);
  }

  /** Drops the connection and opens a new one at once: for a gap in `seq`, or a page that slept. */
  resync(): void {
    if (this.stopped) return;
    this.drop();
    this.attempt = 0;
    this.connect();
  }

  /**
   * The page is looked at again, or the network is back: no waiting for the next try or the next beat. A connection
   * that seems well is asked for a sign of life, because a device that slept does not know what it missed.
   */
  wake(): void {
    if (this.stopped) return;
    if (!this.wire || Date.now() - this.lastHeard > PING_MILLIS) {
      this.resync();
      return;
    }
    const asked = Date.now();
    this.ping();
    clearTimeout(this.doubt);
    this.doubt = setTimeout(() => {
      if (this.lastHeard < asked) this.resync();
    }, WAKE_MILLIS);
  }

  /** What the device says of its network. */
  network(online: boolean): void {
    this.online = online;
    if (online) this.wake();
    else if (this.wire) this.lost('network');
  }

  stop(): void {
    this.stopped = true;
    this.drop();
  }

  private connect(): void {
    clearTimeout(this.retry);
    clearTimeout(this.doubt);
    const open = this.options.open ?? ((url, protocols) => new WebSocket(url, protocols) as unknown as Wire);
    // A browser can show a ticket with an upgrade in no other way. It is good once; the next try asks at home again.
    const wire = this.moved
      ? open(this.moved.url, [SUBPROTOCOL, `ticket.${this.moved.ticket}`])
      : open(this.options.url, [SUBPROTOCOL]);
    this.moved = undefined;
    this.wire = wire;
    this.lastHeard = Date.now();
    this.doubt = setTimeout(() => this.lost('network'), HANDSHAKE_MILLIS);
    wire.onopen = () => this.opened(wire);
    wire.onmessage = (event) => this.heard(wire, event.data);
    wire.onclose = (event) => {
      if (wire === this.wire) this.closed(event.code, event.reason ?? '');
    };
  }

  private opened(wire: Wire): void {
    if (wire !== this.wire) return;
    this.unopened = -1;
    this.lastHeard = Date.now();
    wire.send(
      JSON.stringify({ type: 'hello', ...(this.options.as && { as: this.options.as, seat: this.options.seat }) }),
    );
    clearInterval(this.beat);
    this.beat = setInterval(() => this.keepAlive(), PING_MILLIS);
  }

  private keepAlive(): void {
    if (Date.now() - this.lastHeard >= SILENCE_MILLIS) this.lost('network');
    else this.ping();
  }

  private ping(): void {
    if (this.beat !== undefined) this.wire?.send('{"type":"ping"}');
  }

  private heard(wire: Wire, data: unknown): void {
    if (wire !== this.wire || typeof data !== 'string') return;
    this.lastHeard = Date.now();
    for (const line of data.split('\n')) this.message(JSON.parse(line) as ServerMessage | Reply);
  }

  private message(message: ServerMessage | Reply): void {
    if ('re' in message) {
      this.outbox.settle(message);
      return;
    }
    if (message.type === 'hello') {
      this.attempt = 0;
      this.moves = 0;
      clearTimeout(this.doubt);
      this.options.onStatus({ kind: 'open' });
      this.outbox.open(message.lastId, { seat: message.seat, round: message.round });
    } else if (message.type === 'snapshot') {
      this.outbox.enter(message.round);
    } else if (message.type === 'moved') {
      this.moved = message;
      this.moves++;
    }
    this.options.onMessage(message);
  }

  private closed(code: number, detail: string): void {
    const reason = stopReason(code);
    if (reason) this.end(reason, detail);
    else this.lost(lostCause(code));
  }

  private lost(cause: LostCause): void {
    this.drop();
    this.unopened++;
    const longest = Math.min(FIRST_DELAY_MILLIS * 2 ** this.attempt, LONGEST_DELAY_MILLIS);
    const straightOn = this.moved !== undefined && this.moves === 1;
    const delayMillis = straightOn ? 0 : longest / 2 + ((this.options.random ?? Math.random)() * longest) / 2;
    this.attempt++;
    const { attempt, online } = this;
    this.options.onStatus({ kind: 'reconnecting', attempt, delayMillis, offline: !online, cause });
    this.retry = setTimeout(() => this.connect(), delayMillis);
    if (this.unopened >= REFUSALS) void this.askWhetherRefused();
  }

  /** A browser hides why an upgrade failed; a server that answers other requests refused it. */
  private async askWhetherRefused(): Promise<void> {
    const up = await this.options.reachable?.();
    if (up && this.unopened >= REFUSALS && !this.stopped) this.end('refused', '');
  }

  private end(reason: StopReason, detail: string): void {
    this.stopped = true;
    this.drop();
    this.outbox.abandon();
    this.options.onStatus({ kind: 'stopped', reason, detail });
  }

  private drop(): void {
    clearTimeout(this.retry);
    clearTimeout(this.doubt);
    clearInterval(this.beat);
    this.beat = undefined;
    this.outbox.close();
    const wire = this.wire;
    this.wire = undefined;
    wire?.close();
  }
}
