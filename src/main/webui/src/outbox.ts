/**
 * Actions on their way: numbered once, kept until answered, sent again on every new connection. What is unanswered is
 * kept over a reload of the page, too; but a move is meant for one seat in one round, and is dropped when that is past.
 */
import type { Shelf, Unanswered } from './shelf';
import type { Action, Reply } from './wire';

interface Pending extends Unanswered {
  settle: (reply: Reply) => void;
}

/** Which game a connection is about. */
export interface Place {
  seat: number | undefined;
  round: number;
}

/** More than this unanswered at once is a server that does not answer; a burst of 20 is what it accepts. */
export const MOST_PENDING = 20;

export class Outbox {
  private readonly pending = new Map<number, Pending>();
  private waiting: { action: Action; settle: (reply: Reply) => void }[] = [];
  private lastId: number | undefined;
  private place: Place = { seat: undefined, round: 0 };
  private ready = false;

  constructor(
    private readonly send: (text: string) => void,
    private readonly shelf?: Shelf,
  ) {
    for (const kept of shelf?.load() ?? []) this.pending.set(kept.id, { ...kept, settle: () => {} });
  }

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
  open(lastId: number, place: Place): void {
    this.place = place;
    this.lastId = Math.max(this.lastId ?? 0, lastId, ...this.pending.keys());
    this.ready = true;
    for (const each of this.pending.values()) {
      // What the server has accepted already it only answers again; the rest would be a move in another game.
      if (each.seat !== place.seat || (each.round !== place.round && each.id > lastId)) this.drop(each);
      else this.send(each.text);
    }
    const waiting = this.waiting;
    this.waiting = [];
    for (const { action, settle } of waiting) this.number(action, settle);
  }

  /** Another round has begun on this connection. */
  enter(round: number): void {
    this.place = { ...this.place, round };
  }

  close(): void {
    this.ready = false;
  }

  settle(reply: Reply): void {
    const pending = this.pending.get(reply.re);
    this.pending.delete(reply.re);
    this.keep();
    pending?.settle(reply);
  }

  /** Nothing will be answered any more. */
  abandon(): void {
    const reply = refused('stopped', 'This page is no longer connected, so the move was not made.');
    for (const { settle } of [...this.pending.values(), ...this.waiting]) settle(reply);
    this.pending.clear();
    this.waiting = [];
    this.keep();
  }

  private drop({ id, settle }: Pending): void {
    this.pending.delete(id);
    this.keep();
    settle(refused('round-over', 'That move was for a round that is over, so it was not made.'));
  }

  private number(action: Action, settle: (reply: Reply) => void): void {
    const id = (this.lastId ?? 0) + 1;
    this.lastId = id;
    const text = JSON.stringify({ id, ...action });
    this.pending.set(id, { id, ...this.place, text, settle });
    this.keep();
    if (this.ready) this.send(text);
  }

  private keep(): void {
    this.shelf?.save([...this.pending.values()].map(({ id, seat, round, text }) => ({ id, seat, round, text })));
  }
}

function refused(code: string, message: string): Reply {
  return { re: 0, ok: false, error: { code, message } };
}
