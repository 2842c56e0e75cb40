/** Where servents stand in the picture: who asks in the middle, the others in rings by their distance. Pure. */
import type { Crossing, Link } from './types';

export interface Place {
  x: number;
  y: number;
  ring: number;
}

const MIDDLE = 50;
const EDGE = 46;

/**
 * In a square of 100 by 100. Children stand near the one they hang on; who cannot be reached stands on the rim.
 */
export function rings(centre: number, peers: readonly number[], links: readonly Link[]): Map<number, Place> {
  const next = neighbours(links);
  const ringOf = new Map<number, number>([[centre, 0]]);
  const parent = new Map<number, number>();
  const order = [centre];
  for (const at of order)
    for (const other of next.get(at) ?? [])
      if (!ringOf.has(other)) {
        ringOf.set(other, (ringOf.get(at) ?? 0) + 1);
        parent.set(other, at);
        order.push(other);
      }
  const outermost = Math.max(1, ...ringOf.values());
  const stray = peers.filter((peer) => !ringOf.has(peer));
  const steps = outermost + (stray.length > 0 ? 1 : 0);
  const places = new Map<number, Place>([[centre, { x: MIDDLE, y: MIDDLE, ring: 0 }]]);
  const angles = new Map<number, number>([[centre, 0]]);
  for (let ring = 1; ring <= steps; ring++) {
    const here = ring > outermost ? stray : order.filter((peer) => ringOf.get(peer) === ring);
    const sorted = here
      .map((peer) => ({ peer, angle: angles.get(parent.get(peer) ?? -1) ?? 0 }))
      .sort((a, b) => a.angle - b.angle || a.peer - b.peer);
    sorted.forEach(({ peer }, n) => {
      const angle = (2 * Math.PI * (n + 0.5)) / sorted.length;
      angles.set(peer, angle);
      const radius = (EDGE * ring) / steps;
      places.set(peer, { x: MIDDLE + radius * Math.sin(angle), y: MIDDLE - radius * Math.cos(angle), ring });
    });
  }
  return places;
}

function neighbours(links: readonly Link[]): Map<number, number[]> {
  const next = new Map<number, number[]>();
  const add = (from: number, to: number): void => {
    const list = next.get(from);
    if (list) list.push(to);
    else next.set(from, [to]);
  };
  for (const [a, b] of links) {
    add(a, b);
    add(b, a);
  }
  return next;
}

export interface Moment {
  /** Who has got the query so far. */
  reached: Set<number>;
  /** What crosses a link in this second. */
  crossing: Crossing[];
  messages: number;
  duplicates: number;
  hits: number;
}

/** A query as it stands so many seconds after it was asked. */
export function momentOf(trail: readonly Crossing[], second: number): Moment {
  const moment: Moment = { reached: new Set(), crossing: [], messages: 0, duplicates: 0, hits: 0 };
  for (const crossing of trail) {
    const [at, , to, kind] = crossing;
    if (at > second) continue;
    if (kind === 0) moment.reached.add(to);
    if (kind === 1) moment.duplicates++;
    if (kind === 2) moment.hits++;
    else moment.messages++;
    if (at === second) moment.crossing.push(crossing);
  }
  return moment;
}

export function lastSecond(trail: readonly Crossing[]): number {
  return trail.reduce((last, [second]) => Math.max(last, second), 0);
}
