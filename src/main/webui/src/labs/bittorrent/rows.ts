/**
 * What the rows of a long list show. A row in sight shows everything. One out of sight shows at once what it would be
 * sorted, chosen or spoken of by, its numbers by turns, and its
 * lines once it is seen: two hundred rows cost little more than ten.
 */
import { sameFields, sameItems } from './same';
import type { Spark } from './history.svelte';
import type { Neighbour } from './types';

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
const TURNS = 16;

interface Kept {
  row: Row;
  /** What the server said last, which the row may not show yet. */
  last: Neighbour;
}

export class Rows {
  #kept = new Map<number, Kept>();
  #sparks: ReadonlyMap<number, Spark> | undefined;
  #turn = 0;
  #rows: Row[] = [];

  /** The rows, in this order; a row that need not change is the very same object as before, and so is their list. */
  update(
    neighbours: Neighbour[],
    common: Common,
    sparks: ReadonlyMap<number, Spark>,
    near: ReadonlySet<number>,
  ): Row[] {
    const sampled = sparks !== this.#sparks;
    if (sampled) this.#turn = (this.#turn + 1) % TURNS;
    this.#sparks = sparks;
    if (this.#kept.size > neighbours.length) this.#forget(neighbours);
    const rows = neighbours.map((neighbour) => {
      const { peer } = neighbour;
      const before = this.#kept.get(peer);
      const seen = near.has(peer);
      const due = seen || (sampled && peer % TURNS === this.#turn);
      if (before && !due && before.row.autopilot === common.autopilot) {
        if (before.last === neighbour) return before.row;
        before.last = neighbour;
        if (sameState(before.row.neighbour, neighbour)) return before.row;
      }
      const row = { ...common, neighbour, spark: sparks.get(peer) };
      if (before && !seen) [row.spark, row.sparkMax] = [before.row.spark, before.row.sparkMax];
      const kept = before && sameFields(before.row, row) ? before.row : row;
      this.#kept.set(peer, { row: kept, last: neighbour });
      return kept;
    });
    if (!sameItems(this.#rows, rows)) this.#rows = rows;
    return this.#rows;
  }

  #forget(neighbours: Neighbour[]): void {
    const here = new Set(neighbours.map(({ peer }) => peer));
    for (const peer of this.#kept.keys()) if (!here.has(peer)) this.#kept.delete(peer);
  }
}

/** Not the reasons: in a large swarm somebody's rank for me changes all the time, and nobody reads it out of sight. */
function sameState(a: Neighbour, b: Neighbour): boolean {
  return (
    a.unchoked === b.unchoked &&
    a.chokesMe === b.chokesMe &&
    a.interested === b.interested &&
    a.snubbed === b.snubbed &&
    a.banned === b.banned &&
    a.cap === b.cap &&
    a.name === b.name
  );
}
