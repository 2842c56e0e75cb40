/** What the page has seen so far: names and titles for the ticker, and how the lists have filled. */
import { SvelteMap } from 'svelte/reactivity';
import type { Person } from '../../wire';
import type { SeatView } from './types';
import { words } from './words';

const SAMPLE_MILLIS = 700;
const MOST_SAMPLES = 1500;

/** Percent of the list, over time. */
export interface Points {
  clock: number[];
  mine: number[];
  mean: number[];
  best: number[];
}

export class History {
  points = $state.raw<Points>({ clock: [], mine: [], mean: [], best: [] });
  // What has been gathered, ahead of what is shown while the display is frozen.
  #points: Points = { clock: [], mine: [], mean: [], best: [] };
  // Told apart from the views, because events name peers and songs that a view may show only later, or never.
  #names = new SvelteMap<number, string>();
  #titles = new SvelteMap<number, string>();
  #last = -SAMPLE_MILLIS;

  nameOf = (peer: number): string => this.#names.get(peer) ?? words.somebody(peer);
  titleOf = (song: number): string => this.#titles.get(song) ?? words.someSong;

  meet(people: readonly Person[]): void {
    for (const { seat, name } of people) this.#names.set(seat, name);
  }

  /** Shows what has been gathered. */
  show(): void {
    this.points = this.#points;
  }

  add(view: SeatView, now: number = performance.now()): void {
    for (const { holder, name, song, title } of view.sources) {
      this.#names.set(holder, name);
      this.#titles.set(song, title);
    }
    for (const { other, name } of [...view.downloads, ...view.uploads]) this.#names.set(other, name);
    for (const { song, title } of [...view.library, ...view.wanted]) this.#titles.set(song, title);
    const clocks = this.#points.clock;
    const previous = clocks[clocks.length - 1] ?? -1;
    if (view.clock < previous) this.#points = { clock: [], mine: [], mean: [], best: [] };
    if (view.clock === previous || (now - this.#last < SAMPLE_MILLIS && clocks.length > 0)) return;
    this.#last = now;
    const points = this.#points;
    const thin = points.clock.length >= MOST_SAMPLES ? everySecond : (list: number[]): number[] => list;
    this.#points = {
      clock: [...thin(points.clock), view.clock],
      mine: [...thin(points.mine), view.me.wanted === 0 ? 100 : (100 * view.me.got) / view.me.wanted],
      mean: [...thin(points.mean), 100 * view.field.meanGot],
      best: [...thin(points.best), 100 * view.field.bestGot],
    };
  }
}

const everySecond = (list: number[]): number[] => list.filter((_, at) => at % 2 === 0);
