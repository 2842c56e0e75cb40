/** What the page has seen so far, for curves and sparklines: one sample at most every so often. */
import { SvelteMap } from 'svelte/reactivity';
import type { SeatView } from './types';

/** Wall time between samples: frequent enough to look alive, rare enough to cost nothing. */
const SAMPLE_MILLIS = 700;
const SPARK_SAMPLES = 40;
const CURVE_SAMPLES = 1500;

export interface Spark {
  down: number[];
  up: number[];
}

/** Shares in percent of the file, over swarm seconds. */
export interface CurvePoints {
  clock: number[];
  mine: number[];
  mean: number[];
  best: number[];
}

export class History {
  sparks = new SvelteMap<number, Spark>();
  names = new SvelteMap<number, string>();
  curve = $state.raw<CurvePoints>({ clock: [], mine: [], mean: [], best: [] });
  #last = -SAMPLE_MILLIS;

  add(view: SeatView, now: number = performance.now()): void {
    const clocks = this.curve.clock;
    if (view.clock < (clocks[clocks.length - 1] ?? 0)) this.#restart();
    const due = now - this.#last >= SAMPLE_MILLIS && view.clock !== clocks[clocks.length - 1];
    for (const { peer, name } of view.neighbours) if (this.names.get(peer) !== name) this.names.set(peer, name);
    if (!due && clocks.length > 0) return;
    this.#last = now;
    this.#sampleRates(view);
    this.#sampleCurve(view);
  }

  #sampleRates(view: SeatView): void {
    for (const { peer, downRate, upRate } of view.neighbours) {
      const spark = this.sparks.get(peer);
      this.sparks.set(peer, {
        down: [...(spark?.down ?? []), downRate].slice(-SPARK_SAMPLES),
        up: [...(spark?.up ?? []), upRate].slice(-SPARK_SAMPLES),
      });
    }
  }

  #sampleCurve({ clock, content, me, field }: SeatView): void {
    const share = (have: number): number => (100 * have) / content.pieces;
    const { curve } = this;
    const thin = curve.clock.length >= CURVE_SAMPLES ? everySecond : (list: number[]): number[] => list;
    this.curve = {
      clock: [...thin(curve.clock), clock],
      mine: [...thin(curve.mine), (100 * me.receivedBytes) / content.sizeBytes],
      mean: [...thin(curve.mean), share(field.meanHave)],
      best: [...thin(curve.best), share(field.bestHave)],
    };
  }

  /** A new round has begun; its clock starts again. */
  #restart(): void {
    this.sparks.clear();
    this.curve = { clock: [], mine: [], mean: [], best: [] };
  }
}

const everySecond = (list: number[]): number[] => list.filter((_, at) => at % 2 === 0);
