/**
 * The live connection: opens, says hello, keeps itself alive, comes back by itself, and sees every action through
 * to its reply, over as many connections as that takes. It knows nothing of pages or labs.
 */
import { Outbox } from './outbox';
import { SUBPROTOCOL, stopReason } from './wire';
import type { Action, Reply, ServerMessage, StopReason } from './wire';

export type Status =
  | { kind: 'connecting' }
  | { kind: 'open' }
  /** Lost; the next try comes in `delayMillis`. `offline`: the device itself says it has no network. */
  | { kind: 'reconnecting'; attempt: number; delayMillis: number; offline: boolean }
  | { kind: 'stopped'; reason: StopReason };

/** What of a browser's WebSocket is used here. */
export interface Wire {
  send(text: string): void;
  close(code?: number, reason?: string): void;
  onopen: (() => void) | null;
  onmessage: ((event: { data: unknown }) => void) | null;
  onclose: ((event: { code: number }) => void) | null;
}

export interface SocketOptions {
  url: string;
  /** What staff watch as; a seat says nothing. */
  as?: 'instructor' | 'projector';
  onStatus: (status: Status) => void;
  onMessage: (message: ServerMessage) => void;
  open?: (url: string, protocol: string) => Wire;
  random?: () => number;
  /** Whether the server answers at all: told apart from a server that does not let this page in. */
  reachable?: () => Promise<boolean>;
}

export const PING_MILLIS = 10_000;
export const SILENCE_MILLIS = 25_000;
export const FIRST_DELAY_MILLIS = 500;
export const LONGEST_DELAY_MILLIS = 10_000;
/** So many handshakes refused in a row by a server that is up means: it will not have us. */
export const REFUSALS = 4;

export class LiveSocket {
  private wire: Wire | undefined;
  private readonly outbox = new Outbox((text) => this.wire?.send(text));
  private attempt = 0;
  private unopened = 0;
  private stopped = false;
  private online = true;
  private lastHeard = 0;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private beat: ReturnType<typeof setInterval> | undefined;
  private url: string;

  constructor(private readonly options: SocketOptions) {
    this.url = options.url;
  }

  start(): void {
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

  /** The page is looked at again, or the network is back: no waiting for the next try or the next beat. */
  wake(): void {
    if (this.stopped) return;
    if (!this.wire || Date.now() - this.lastHeard > PING_MILLIS) this.resync();
  }

  /** What the device says of its network. */
  network(online: boolean): void {
    this.online = online;
    if (online) this.wake();
    else if (this.wire) this.lost();
  }

  stop(): void {
    this.stopped = true;
    this.drop();
  }

  private connect(): void {
    clearTimeout(this.retry);
    const open = this.options.open ?? ((url, protocol) => new WebSocket(url, protocol) as unknown as Wire);
    const wire = open(this.url, SUBPROTOCOL);
    this.wire = wire;
    wire.onopen = () => this.opened(wire);
    wire.onmessage = (event) => this.heard(wire, event.data);
    wire.onclose = (event) => {
      if (wire === this.wire) this.closed(event.code);
    };
  }

  private opened(wire: Wire): void {
    this.unopened = -1;
    this.lastHeard = Date.now();
    wire.send(JSON.stringify({ type: 'hello', ...(this.options.as && { as: this.options.as }) }));
    clearInterval(this.beat);
    this.beat = setInterval(() => this.keepAlive(), PING_MILLIS);
  }

  private keepAlive(): void {
    if (Date.now() - this.lastHeard >= SILENCE_MILLIS) this.lost();
    else this.wire?.send('{"type":"ping"}');
  }

  private heard(wire: Wire, data: unknown): void {
    if (wire !== this.wire || typeof data !== 'string') return;
    this.lastHeard = Date.now();
    const message = JSON.parse(data) as ServerMessage | Reply;
    if ('re' in message) {
      this.outbox.settle(message);
      return;
    }
    if (message.type === 'hello') {
      this.attempt = 0;
      this.options.onStatus({ kind: 'open' });
      this.outbox.open(message.lastId);
    } else if (message.type === 'moved') {
      this.url = message.url;
    }
    this.options.onMessage(message);
  }

  private closed(code: number): void {
    const reason = stopReason(code);
    if (reason) this.end(reason);
    else this.lost();
  }

  private lost(): void {
    this.drop();
    this.unopened++;
    const longest = Math.min(FIRST_DELAY_MILLIS * 2 ** this.attempt, LONGEST_DELAY_MILLIS);
    const delayMillis = longest / 2 + ((this.options.random ?? Math.random)() * longest) / 2;
    this.attempt++;
    this.options.onStatus({ kind: 'reconnecting', attempt: this.attempt, delayMillis, offline: !this.online });
    this.retry = setTimeout(() => this.connect(), delayMillis);
    if (this.unopened >= REFUSALS) void this.askWhetherRefused();
  }

  /** A browser hides why an upgrade failed; a server that answers other requests refused it. */
  private async askWhetherRefused(): Promise<void> {
    const up = await this.options.reachable?.();
    if (up && this.unopened >= REFUSALS && !this.stopped) this.end('refused');
  }

  private end(reason: StopReason): void {
    this.stopped = true;
    this.drop();
    this.outbox.abandon();
    this.options.onStatus({ kind: 'stopped', reason });
  }

  private drop(): void {
    clearTimeout(this.retry);
    clearInterval(this.beat);
    this.outbox.close();
    const wire = this.wire;
    this.wire = undefined;
    wire?.close();
  }
}
