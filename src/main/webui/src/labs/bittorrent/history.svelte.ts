/** What the page has seen so far, for curves and sparklines: one sample at most every so often. */
import { roundScale } from './scale';
import type { SeatView } from './types';

/** Wall time between samples: frequent enough to look alive, rare enough to cost nothing. */
const SAMPLE_MILLIS = 700;
/** A curve is longer and says little new: it takes one in so many samples. */
const CURVE_EVERY = 3;
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
  /** Replaced as a whole at each sample: one signal for all rows instead of one a row. */
  sparks = $state.raw<ReadonlyMap<number, Spark>>(new Map());
  /** The rate that fills a sparkline's height, the same for all so that they compare. */
  sparkMax = $state(1000);
  /** Everyone ever met: events name peers that have left, too. */
  names = $state.raw<ReadonlyMap<number, string>>(new Map());
  curve = $state.raw<CurvePoints>({ clock: [], mine: [], mean: [], best: [] });
  // What has been gathered, ahead of what is shown while the display is frozen.
  #sparks: ReadonlyMap<number, Spark> = new Map();
  #curve: CurvePoints = { clock: [], mine: [], mean: [], best: [] };
  #max = 1000;
  #samples = 0;
  #clock = 0;
  #last = -SAMPLE_MILLIS;

  /** Shows what has been gathered. */
  show(): void {
    this.sparks = this.#sparks;
    this.sparkMax = this.#max;
    this.curve = this.#curve;
  }

  add(view: SeatView, now: number = performance.now()): void {
    if (view.clock < this.#clock) this.#restart();
    const due = this.#samples === 0 || (now - this.#last >= SAMPLE_MILLIS && view.clock !== this.#clock);
    if (view.neighbours.some(({ peer, name }) => this.names.get(peer) !== name)) {
      this.names = new Map([...this.names, ...view.neighbours.map(({ peer, name }) => [peer, name] as const)]);
    }
    if (!due) return;
    this.#last = now;
    this.#clock = view.clock;
    this.#sampleRates(view);
    if (this.#samples++ % CURVE_EVERY === 0) this.#sampleCurve(view);
  }

  #sampleRates(view: SeatView): void {
    const sparks = new Map<number, Spark>();
    let max = 0;
    for (const { peer, downRate, upRate } of view.neighbours) {
      const before = this.#sparks.get(peer) ?? IDLE;
      const down = append(before.down, downRate);
      const up = append(before.up, upRate);
      for (const rate of down) max = Math.max(max, rate);
      for (const rate of up) max = Math.max(max, rate);
      sparks.set(peer, down === before.down && up === before.up ? before : { down, up });
    }
    this.#sparks = sparks;
    this.#max = roundScale(max);
  }

  #sampleCurve({ clock, content, me, field }: SeatView): void {
    const share = (have: number): number => (100 * have) / content.pieces;
    const curve = this.#curve;
    const thin = curve.clock.length >= CURVE_SAMPLES ? everySecond : (list: number[]): number[] => list;
    this.#curve = {
      clock: [...thin(curve.clock), clock],
      mine: [...thin(curve.mine), (100 * me.receivedBytes) / content.sizeBytes],
      mean: [...thin(curve.mean), share(field.meanHave)],
      best: [...thin(curve.best), share(field.bestHave)],
    };
  }

  /** A new round has begun; its clock starts again. */
  #restart(): void {
    this.#samples = 0;
    this.#sparks = new Map();
    this.#curve = { clock: [], mine: [], mean: [], best: [] };
  }
}

/** Of those with whom nothing has been exchanged for so long that nothing is left to draw; most, in a large swarm. */
const NOTHING: number[] = [];
const IDLE: Spark = { down: NOTHING, up: NOTHING };

function append(rates: number[], rate: number): number[] {
  if (rate === 0 && rates.every((each) => each === 0)) return NOTHING;
  return [...rates, rate].slice(-SPARK_SAMPLES);
}

const everySecond = (list: number[]): number[] => list.filter((_, at) => at % 2 === 0);
