/** A finished round on a screen: where it stands, whether it runs, through whose eyes. Labs see it as they see a live one. */
import type { TickerEvent, Watched } from '../shell/watched';
import { texts } from '../texts';
import type { Reply } from '../wire';
import { ReplayError } from './api';
import type { ReplayApi } from './api';
import { Film } from './film';
import type { Card, Frame, Mark } from './types';

/** The ticker is a glance back, not a log. */
const MOST_EVENTS = 60;
const NOTHING: Mark[] = [];

export const SPEEDS = [1, 5, 20, 50, 200];

export class Player implements Watched {
  readonly past = true;
  readonly session = { people: [] };
  card = $state.raw<Card>();
  /** Where the control stands; what is shown follows as soon as it is here. */
  wanted = $state(0);
  tick = $state(0);
  newest = $state.raw<object>();
  view = $derived(this.newest);
  playing = $state(false);
  /** Seconds of the system's time per second. */
  speed = $state(5);
  problem = $state<string>();
  loading = $state(false);
  marks = $derived(this.card?.marks ?? NOTHING);
  events = $derived.by<TickerEvent[]>(() => {
    const before = this.marks.slice(0, after(this.marks, this.tick));
    return before
      .slice(-MOST_EVENTS)
      .map((mark, at) => ({ key: Math.max(0, before.length - MOST_EVENTS) + at, ...mark }))
      .reverse();
  });

  #film: Film | undefined;
  /** Something to show at once after a jump, while the very tick is prepared. */
  #previews: Frame[] = [];
  #opening: AbortController | undefined;
  #position = 0;
  #last = 0;

  constructor(private readonly api: ReplayApi) {}

  /** Shows the round through somebody's eyes, at a tick. */
  async open(viewer: string | undefined, tick: number): Promise<void> {
    this.#opening?.abort();
    const opening = new AbortController();
    this.#opening = opening;
    this.problem = undefined;
    this.loading = true;
    try {
      const card = await this.api.card(viewer, opening.signal);
      const load = (from: number, count: number, signal: AbortSignal) =>
        this.api.frames(card.viewer, from, count, signal);
      this.#film = new Film(load, card.step, card.ticks);
      if (card.viewer !== this.card?.viewer) this.newest = undefined;
      this.card = card;
      this.#previews = [];
      if (card.step === 1) {
        const previews = this.api.kept(card.viewer, opening.signal);
        void previews.then(
          (frames) => (this.#previews = frames),
          () => {}, // they only bridge a wait
        );
      }
      await this.seek(tick);
    } catch (failure) {
      if (!opening.signal.aborted) this.#fail(failure);
    }
  }

  /** Shows a tick as soon as it is here. */
  async seek(tick: number): Promise<void> {
    this.#position = this.#within(tick);
    this.wanted = Math.floor(this.#position);
    await this.#show();
  }

  /** Goes on or back by so many frames, and stays there. */
  step(frames: number): void {
    this.pause();
    void this.seek(this.wanted + frames * (this.card?.step ?? 1));
  }

  /** Goes to the next or the last mark that is not where we are, and stays there. */
  jump(way: 1 | -1): void {
    const marks = this.marks;
    const next = way > 0 ? marks[after(marks, this.wanted)] : marks[after(marks, this.wanted - 1) - 1];
    if (!next) return;
    this.pause();
    void this.seek(next.tick);
  }

  play(): void {
    if (!this.card || this.playing) return;
    if (this.wanted >= this.card.ticks) this.#position = this.wanted = 0;
    this.playing = true;
    this.#last = performance.now();
    requestAnimationFrame((now) => this.#run(now));
  }

  pause(): void {
    this.playing = false;
    this.#position = this.wanted;
  }

  act(): Promise<Reply> {
    const error = { code: 'past', message: texts.replay.noMoves };
    return Promise.resolve({ re: 0, ok: false, error });
  }

  #run(now: number): void {
    const card = this.card;
    if (!this.playing || !card) return;
    const passed = Math.min(now - this.#last, 250) / 1000; // a page that slept does not leap
    this.#last = now;
    const next = this.#within(this.#position + (passed * this.speed) / card.secondsPerTick);
    if (this.#film?.ready(next)) {
      this.#position = next;
      this.wanted = Math.floor(next);
      void this.#show();
      this.#film.prefetch(next);
    } else if (!this.loading) {
      void this.#fetch(next);
    }
    if (this.wanted >= card.ticks) this.playing = false;
    requestAnimationFrame((later) => this.#run(later));
  }

  async #show(): Promise<void> {
    const tick = this.wanted;
    if (!this.#film?.ready(tick)) {
      this.#preview(tick);
      await this.#fetch(tick);
    }
    if (tick !== this.wanted) return; // somebody went elsewhere meanwhile
    const frame = this.#film?.ready(tick);
    if (frame && frame.view !== this.newest) {
      this.newest = frame.view;
    }
    this.tick = tick;
  }

  #preview(tick: number): void {
    const near = this.#previews.findLast((frame) => frame.tick <= tick);
    if (!near) return;
    this.newest = near.view;
    this.tick = near.tick;
  }

  async #fetch(tick: number): Promise<void> {
    const film = this.#film;
    this.loading = true;
    try {
      await film?.fetch(tick);
      this.problem = undefined;
      this.loading = false;
    } catch (failure) {
      if (film === this.#film && !isAbort(failure)) this.#fail(failure);
    }
  }

  #fail(failure: unknown): void {
    this.loading = false;
    this.pause();
    this.problem = failure instanceof ReplayError ? failure.message : texts.replay.unreachable;
  }

  #within(tick: number): number {
    return Math.max(0, Math.min(tick, this.card?.ticks ?? 0));
  }
}

/** How many marks are not after a tick. */
function after(marks: Mark[], tick: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (marks[middle]!.tick <= tick) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isAbort(failure: unknown): boolean {
  return failure instanceof DOMException && failure.name === 'AbortError';
}
