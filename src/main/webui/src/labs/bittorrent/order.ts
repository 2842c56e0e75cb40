/** The order of neighbours: chosen once, then kept, so that no row moves from under a finger. */
import { locale } from '../../texts';
import type { Neighbour } from './types';

export const ORDERS = ['arrival', 'toMe', 'wants', 'has', 'name'] as const;
export type Order = (typeof ORDERS)[number];

const names = new Intl.Collator(locale, { numeric: true });

const compare: Record<Order, (a: Neighbour, b: Neighbour) => number> = {
  arrival: (a, b) => a.sinceSeconds - b.sinceSeconds,
  toMe: (a, b) => b.downRate - a.downRate || b.downBytes - a.downBytes,
  wants: (a, b) => Number(b.interested) - Number(a.interested) || b.downRate - a.downRate,
  has: (a, b) => b.have - a.have,
  name: (a, b) => names.compare(a.name, b.name),
};

/** The peers in this order now; equals stay as they lie. */
export function sorted(neighbours: Neighbour[], order: Order): number[] {
  return [...neighbours].sort(compare[order]).map((neighbour) => neighbour.peer);
}

/** The neighbours in the kept order; whoever came since stands at the end. */
export function arrange(neighbours: Neighbour[], kept: number[]): Neighbour[] {
  if (kept.length === 0) return neighbours;
  const place = new Map(kept.map((peer, at) => [peer, at]));
  const at = (neighbour: Neighbour): number => place.get(neighbour.peer) ?? kept.length;
  return [...neighbours].sort((a, b) => at(a) - at(b));
}
