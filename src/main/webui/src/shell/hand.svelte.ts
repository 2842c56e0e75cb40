/** The student's hand: moves on their way and refused ones, each shown at the control it came from. */
import { SvelteMap } from 'svelte/reactivity';
import { texts } from '../texts';
import type { Watched } from './watched';
import type { Action } from '../wire';

/** Long enough to read a sentence or two. */
const SENTENCE_MILLIS = 9000;
/** A tick that never comes (the round ended) must not leave a control waiting. */
const LONGEST_WAIT_MILLIS = 4000;

export class Hand {
  /** The move a control waits for, by the control's name. */
  pending = new SvelteMap<string, Action>();
  refusals = new SvelteMap<string, string>();

  constructor(private readonly live: Watched) {}

  /** Makes a move for the control `key`. True if it was accepted. */
  async move(key: string, action: Action): Promise<boolean> {
    if (this.pending.has(key)) return false;
    this.pending.set(key, action);
    this.refusals.delete(key);
    const reply = await this.live.act(action);
    if (reply.ok) {
      await this.shown(reply.tick);
    } else {
      this.refusals.set(key, texts.refused(reply.error.code, reply.error.message));
      setTimeout(() => this.refusals.delete(key), SENTENCE_MILLIS);
    }
    this.pending.delete(key);
    return reply.ok;
  }

  /** The reply names the first state that shows the move; until that is drawn, the control still waits. */
  private shown(tick: number): Promise<void> {
    const start = performance.now();
    return new Promise((done) => {
      const look = (): void => {
        if (this.live.tick >= tick || performance.now() - start > LONGEST_WAIT_MILLIS) done();
        else setTimeout(look, 40);
      };
      look();
    });
  }
}
