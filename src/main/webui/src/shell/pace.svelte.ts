/** How often a display may change: as often as numbers can be read, or more seldom, as this device's owner chose. */
import type { Memory } from './memory';

/** Milliseconds between two changes. Nobody reads a number that changes more often than the first. */
export const PACES = [250, 1000, 5000] as const;
export type Millis = (typeof PACES)[number];

const KEY = 'unchoke.pace';

export class Pace {
  millis = $state<Millis>(PACES[0]);
  #memory: Memory | undefined;
  #drawing = false;
  #last = -Infinity;
  #wait: ReturnType<typeof setTimeout> | undefined;
  /** What waits to be drawn. */
  #asked: (() => void) | undefined;

  /** @param memory remembers the choice; without one it begins anew each time */
  constructor(memory: Memory | undefined) {
    this.#memory = memory;
    this.millis = PACES.find((each) => String(each) === memory?.getItem(KEY)) ?? PACES[0];
  }

  choose(millis: Millis): void {
    this.millis = millis;
    this.#memory?.setItem(KEY, String(millis));
    clearTimeout(this.#wait);
    this.#wait = undefined;
    if (this.#asked) this.ask(this.#asked);
  }

  /** Draws in the next animation frame that may show a change, once however often it is asked for. */
  ask(draw: () => void, atOnce = false): void {
    this.#asked = draw;
    const wait = atOnce ? 0 : this.#last + this.millis - performance.now();
    if (wait <= 0) this.#frame();
    else this.#wait ??= setTimeout(() => this.#frame(), wait);
  }

  #frame(): void {
    clearTimeout(this.#wait);
    this.#wait = undefined;
    if (this.#drawing) return;
    this.#drawing = true;
    requestAnimationFrame(() => {
      const draw = this.#asked;
      this.#asked = undefined;
      this.#drawing = false;
      this.#last = performance.now();
      draw?.();
    });
  }
}
