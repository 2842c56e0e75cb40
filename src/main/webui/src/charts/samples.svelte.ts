/** What a page has seen of a value over the system's time: as much as a curve shows, for as long as the page is open. */
const SAMPLE_MILLIS = 700;
const MOST_SAMPLES = 1500;

export interface Sample<T> {
  clock: number;
  value: T;
}

export class Samples<T> {
  list = $state.raw<Sample<T>[]>([]);
  #last = -SAMPLE_MILLIS;

  /** Takes the value of this moment, unless the last one was taken just now. Begins anew when the clock does. */
  add(clock: number, value: T, now: number = performance.now()): void {
    if (now - this.#last < SAMPLE_MILLIS) return;
    const previous = this.list[this.list.length - 1]?.clock ?? -1;
    if (clock === previous) return;
    this.#last = now;
    let kept = clock < previous ? [] : this.list;
    if (kept.length >= MOST_SAMPLES) kept = kept.filter((_, at) => at % 2 === 0);
    this.list = [...kept, { clock, value }];
  }
}
