/** How neighbours look in the picture of who serves whom: the very same object for as long as a neighbour looks the same. */
import { sameFields, sameItems } from './same';
import type { Neighbour } from './types';

/** What is the same for all. */
export interface Scene {
  /** Of the file. */
  pieces: number;
  /** Many neighbours: smaller dots, and names only where something flows. */
  crowded: boolean;
  /** The rate that is drawn widest. */
  top: number;
}

export interface Look {
  peer: number;
  name: string;
  /** Of the file, in percent. */
  share: number;
  chokesMe: boolean;
  unchoked: boolean;
  downRate: number;
  upRate: number;
  /** Where on the circle, in turns. */
  turn: number;
  crowded: boolean;
  top: number;
}

export class Looks {
  #kept = new Map<number, { of: Neighbour; look: Look }>();
  #scene: Scene | undefined;
  #looks: Look[] = [];

  update(neighbours: Neighbour[], scene: Scene, turns: ReadonlyMap<number, number>): Look[] {
    const sameScene = this.#scene !== undefined && sameFields(this.#scene, scene);
    this.#scene = scene;
    const before = this.#kept;
    this.#kept = new Map();
    const looks = neighbours.map((neighbour) => {
      const { peer } = neighbour;
      const turn = turns.get(peer) ?? 0;
      let kept = before.get(peer);
      if (!kept || kept.of !== neighbour || !sameScene || kept.look.turn !== turn) {
        const look = lookOf(neighbour, scene, turn);
        kept = { of: neighbour, look: kept && sameFields(kept.look, look) ? kept.look : look };
      }
      this.#kept.set(peer, kept);
      return kept.look;
    });
    if (!sameItems(this.#looks, looks)) this.#looks = looks;
    return this.#looks;
  }
}

function lookOf(n: Neighbour, { pieces, crowded, top }: Scene, turn: number): Look {
  const { peer, name, chokesMe, unchoked, downRate, upRate } = n;
  const share = Math.floor((100 * n.have) / pieces);
  return { peer, name, share, chokesMe, unchoked, downRate, upRate, turn, crowded, top };
}
