/** The first minute: three things to do, each noticed when it is done. Shown once per browser, and again when asked for. */
import type { Memory } from '../../shell/memory';
import type { SeatView } from './types';

export const HINTS = ['serve', 'answer', 'change'] as const;
export type Hint = (typeof HINTS)[number] | 'done';

const KEY = 'unchoke.guide';

export class Guide {
  /** What to do now; nothing while the guide is put away. */
  hint = $state<Hint>();
  /** The peer that the last thing done was about. */
  peer = $state<string>();
  #store: Memory | undefined;
  #served = new Set<number>();

  /** @param store remembers that the guide was seen; without one it begins anew each time */
  constructor(store: Memory | undefined) {
    this.#store = store;
    if (store?.getItem(KEY) !== 'seen') this.hint = HINTS[0];
  }

  /** Which hint of how many, from 1. */
  get step(): number {
    return HINTS.findIndex((hint) => hint === this.hint) + 1;
  }

  /** Looks at the newest view: is it done? */
  look({ me, neighbours }: SeatView): void {
    if (this.hint === undefined || this.hint === 'done' || me.autopilot !== undefined) return;
    const served = neighbours.filter((n) => n.unchoked);
    if (this.hint === 'serve') {
      this.#went(served.find((n) => n.interested)?.name, 'answer');
    } else if (this.hint === 'answer') {
      this.#went(served.find((n) => !n.chokesMe && n.downRate > 0)?.name, 'change');
    } else {
      this.#went(neighbours.find((n) => !n.unchoked && this.#served.has(n.peer))?.name, 'done');
    }
    this.#served = new Set(served.map((n) => n.peer));
  }

  putAway(): void {
    this.hint = undefined;
    this.#store?.setItem(KEY, 'seen');
  }

  again(): void {
    this.hint = HINTS[0];
    this.peer = undefined;
  }

  #went(peer: string | undefined, next: Hint): void {
    if (peer === undefined) return;
    this.peer = peer;
    this.hint = next;
    if (next === 'done') this.#store?.setItem(KEY, 'seen');
  }
}
