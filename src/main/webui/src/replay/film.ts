/**
 * The frames of one viewer, fetched a reel at a time: one request on its way at most, for what is looked at now or is
 * looked at next. Whoever jumps away does not wait for what was on its way.
 */
import type { Frame } from './types';

type Load = (tick: number, count: number, signal: AbortSignal) => Promise<Frame[]>;

/** Frames a reel; a second or two of play at a usual speed. */
const REEL = 50;
/** Where frames are far apart, all there are come at once. */
const WHOLE = 200;
/** Reels held in memory. */
const MOST_REELS = 16;

export class Film {
  private readonly reels = new Map<number, Frame[]>();
  private readonly size: number;
  private loading: { reel: number; done: Promise<void>; abort: AbortController } | undefined;

  constructor(
    private readonly load: Load,
    private readonly step: number,
    private readonly ticks: number,
  ) {
    this.size = step > 1 ? WHOLE : REEL;
  }

  /** The last frame that is not after a tick; `undefined` if it is not here yet. */
  ready(tick: number): Frame | undefined {
    return this.reels.get(this.reelOf(tick))?.findLast((frame) => frame.tick <= tick);
  }

  /** Fetches what is needed to show a tick, and gives up what else was on its way. */
  async fetch(tick: number): Promise<void> {
    const reel = this.reelOf(tick);
    if (this.reels.has(reel)) return;
    if (this.loading?.reel !== reel) {
      this.loading?.abort.abort();
      this.loading = this.start(reel);
    }
    await this.loading.done;
  }

  /** Fetches what comes after a tick, if nothing else is on its way. */
  prefetch(tick: number): void {
    const next = this.reelOf(tick) + 1;
    if (this.loading || this.reels.has(next) || next * this.span > this.ticks) return;
    this.loading = this.start(next);
    this.loading.done.catch(() => {}); // it is asked for again when it is looked at, and says so then
  }

  private start(reel: number): { reel: number; done: Promise<void>; abort: AbortController } {
    const abort = new AbortController();
    const done = this.load(reel * this.span, this.size, abort.signal).then(
      (frames) => {
        this.keep(reel, frames);
        if (this.loading?.abort === abort) this.loading = undefined;
      },
      (failure: unknown) => {
        if (this.loading?.abort === abort) this.loading = undefined;
        throw failure;
      },
    );
    return { reel, done, abort };
  }

  private keep(reel: number, frames: Frame[]): void {
    this.reels.set(reel, frames);
    const [oldest] = this.reels.keys();
    if (this.reels.size > MOST_REELS && oldest !== undefined) this.reels.delete(oldest);
  }

  private reelOf(tick: number): number {
    return Math.floor(tick / this.span);
  }

  private get span(): number {
    return this.size * this.step;
  }
}
