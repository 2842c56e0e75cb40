/**
 * What the rows of a long list show. A row in sight shows everything. One out of sight shows at once what it would be
 * sorted, chosen or spoken of by, and its numbers by turns: two hundred rows cost little more than the ten that are seen.
 */
import { sameFields } from './same';
import type { Spark } from './history.svelte';
import type { Neighbour, Reason } from './types';

/** What is the same for all rows. */
export interface Common {
  /** Of the file. */
  readonly pieces: number;
  /** My line's capacity, bytes per second. */
  readonly capacity: number;
  /** A strategy plays for me. */
  readonly autopilot: boolean;
  /** The rate that fills a sparkline's height. */
  readonly sparkMax: number;
}

/** All that a row shows, in one object: a row whose object stays the same is not looked at at all. */
export interface Row extends Common {
  readonly neighbour: Neighbour;
  readonly spark: Spark | undefined;
}

/** At every sample of the rates one in so many of the rows out of sight is brought up to date. */
const TURNS = 8;

export class Rows {
  #shown = new Map<number, Row>();
  #sparks: ReadonlyMap<number, Spark> | undefined;
  #turn = 0;

  /** The rows, in this order; a row that need not change is the very same object as before. */
  update(
    neighbours: Neighbour[],
    common: Common,
    sparks: ReadonlyMap<number, Spark>,
    near: ReadonlySet<number>,
  ): Row[] {
    const sampled = sparks !== this.#sparks;
    if (sampled) this.#turn = (this.#turn + 1) % TURNS;
    this.#sparks = sparks;
    const shown = neighbours.map((neighbour): Row => {
      const { peer } = neighbour;
      const before = this.#shown.get(peer);
      const due = near.has(peer) || (sampled && peer % TURNS === this.#turn) || before?.autopilot !== common.autopilot;
      if (before && !due && sameState(before.neighbour, neighbour)) return before;
      const row = { ...common, neighbour, spark: sparks.get(peer) };
      return before && sameFields(before, row) ? before : row;
    });
    this.#shown = new Map(shown.map((row) => [row.neighbour.peer, row]));
    return shown;
  }
}

function sameState(a: Neighbour, b: Neighbour): boolean {
  return (
    a.unchoked === b.unchoked &&
    a.chokesMe === b.chokesMe &&
    a.interested === b.interested &&
    a.snubbed === b.snubbed &&
    a.banned === b.banned &&
    a.cap === b.cap &&
    a.name === b.name &&
    sameReason(a.theirReason, b.theirReason) &&
    sameReason(a.myReason, b.myReason)
  );
}

function sameReason(a: Reason | undefined, b: Reason | undefined): boolean {
  return a?.code === b?.code && a?.rank === b?.rank && a?.slots === b?.slots;
}
