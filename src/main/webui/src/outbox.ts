/** Actions on their way: numbered once, kept until answered, sent again on every new connection. */
import type { Action, Reply } from './wire';

interface Pending {
  text: string;
  settle: (reply: Reply) => void;
}

/** More than this unanswered at once is a server that does not answer; a burst of 20 is what it accepts. */
export const MOST_PENDING = 20;

export class Outbox {
  private readonly pending = new Map<number, Pending>();
  private waiting: { action: Action; settle: (reply: Reply) => void }[] = [];
  private lastId: number | undefined;
  private ready = false;

  constructor(private readonly send: (text: string) => void) {}

  add(action: Action): Promise<Reply> {
    if (this.pending.size + this.waiting.length >= MOST_PENDING) {
      return Promise.resolve(refused('not-sent', 'Too many moves are still on their way. Wait for an answer first.'));
    }
    return new Promise((settle) => {
      // Ids continue from what the server last accepted, so none is given before its first hello.
      if (this.lastId === undefined) this.waiting.push({ action, settle });
      else this.number(action, settle);
    });
  }

  /** A connection is ready: everything unanswered goes out again, in order, under its old id. */
  open(lastId: number): void {
    this.lastId = Math.max(this.lastId ?? 0, lastId);
    this.ready = true;
    for (const { text } of this.pending.values()) this.send(text);
    const waiting = this.waiting;
    this.waiting = [];
    for (const { action, settle } of waiting) this.number(action, settle);
  }

  close(): void {
    this.ready = false;
  }

  settle(reply: Reply): void {
    const pending = this.pending.get(reply.re);
    this.pending.delete(reply.re);
    pending?.settle(reply);
  }

  /** Nothing will be answered any more. */
  abandon(): void {
    const reply = refused('stopped', 'This page is no longer connected, so the move was not made.');
    for (const { settle } of [...this.pending.values(), ...this.waiting]) settle(reply);
    this.pending.clear();
    this.waiting = [];
  }

  private number(action: Action, settle: (reply: Reply) => void): void {
    const id = (this.lastId ?? 0) + 1;
    this.lastId = id;
    const text = JSON.stringify({ id, ...action });
    this.pending.set(id, { text, settle });
    if (this.ready) this.send(text);
  }
}

function refused(code: string, message: string): Reply {
  return { re: 0, ok: false, error: { code, message } };
}
