/** How often a display may change: with every animation frame, or more seldom, as this device's owner chose. */
import type { Memory } from './memory';

/** Milliseconds between two changes; 0 is as they come. */
export const PACES = [0, 1000, 5000] as const;
export type Millis = (typeof PACES)[number];

const KEY = 'unchoke.pace';

export class Pace {
  millis = $state<Millis>(0);
  #memory: Memory | undefined;
  #drawing = false;
  #last = -Infinity;
  #wait: ReturnType<typeof setTimeout> | undefined;

  /** @param memory remembers the choice; without one it begins anew each time */
  constructor(memory: Memory | undefined) {
    this.#memory = memory;
    this.millis = PACES.find((each) => String(each) === memory?.getItem(KEY)) ?? 0;
  }

  choose(millis: Millis): void {
    this.millis = millis;
    this.#memory?.setItem(KEY, String(millis));
  }

  /** Draws in the next animation frame that may show a change, once however often it is asked for. */
  ask(draw: () => void, atOnce = false): void {
    clearTimeout(this.#wait);
    const wait = atOnce ? 0 : this.#last + this.millis - performance.now();
    if (wait <= 0) this.#frame(draw);
    else this.#wait = setTimeout(() => this.#frame(draw), wait);
  }

  #frame(draw: () => void): void {
    if (this.#drawing) return;
    this.#drawing = true;
    requestAnimationFrame(() => {
      this.#drawing = false;
      this.#last = performance.now();
      draw();
    });
  }
}
