/** Everybody on a dial: clockwise from nothing to the whole file. Only neighbours have names; nobody else's is known. */
import type { Neighbour, SeatView } from './types';

export interface Dot {
  x: number;
  y: number;
}

export interface Runner extends Dot {
  neighbour: Neighbour;
  /** Towards the middle, where its name has room; absent where nothing flows, or another name stands. */
  label: Dot | undefined;
}

export interface Race {
  me: Dot;
  /** My neighbours. */
  runners: Runner[];
  /** Everybody else. */
  others: Dot[];
  /** Of a dot. */
  size: number;
}

export const MIDDLE = 150;
export const RADIUS = 126;
/** The dial is open a little between its end and its start. */
const START = 0.02;
const LENGTH = 0.94;

/** A place on the dial for a share of the file from 0 to 1, so far towards the middle. */
export function place(share: number, inwards = 0): Dot {
  const angle = 2 * Math.PI * (START + LENGTH * share) - Math.PI / 2;
  return { x: MIDDLE + (RADIUS - inwards) * Math.cos(angle), y: MIDDLE + (RADIUS - inwards) * Math.sin(angle) };
}

export function layOut({ me, content, neighbours, field }: SeatView): Race {
  const share = (have: number): number => have / content.pieces;
  const spread = field.spread ?? [];
  const parts = spread.length;
  const part = (have: number): number => Math.min(parts - 1, Math.floor(share(have) * parts));
  const left = [...spread];
  const downloading = neighbours.filter(({ have }) => have < content.pieces).map(({ have }) => have);
  if (me.state === 'downloading') downloading.push(me.have);
  for (const have of downloading) left[part(have)] = (left[part(have)] ?? 0) - 1;
  const complete = field.seeds - neighbours.filter(({ have }) => have >= content.pieces).length;
  const crowd = Math.max(0, complete, ...left);
  const size = crowd > 40 ? 2 : crowd > 12 ? 3 : 4;
  return {
    me: place(share(me.have)),
    runners: named(
      neighbours.map((neighbour) => ({
        neighbour,
        ...place(share(neighbour.have)),
        label: place(share(neighbour.have), 14),
      })),
    ),
    others: [
      ...left.flatMap((count, at) => heap(count, at / parts, 1 / parts, size)),
      ...heap(me.state === 'seeding' ? complete - 1 : complete, 1, 0, size),
    ],
    size,
  };
}

/** Names for those with whom most flows, as far as they do not lie over one another. */
function named(runners: (Runner & { label: Dot })[]): Runner[] {
  const flow = ({ neighbour: n }: Runner): number => n.downRate + n.upRate;
  const taken: Dot[] = [];
  const kept = new Set<number>();
  for (const runner of runners.filter((each) => flow(each) > 0).sort((a, b) => flow(b) - flow(a))) {
    const { x, y } = runner.label;
    if (taken.some((other) => Math.abs(other.y - y) < 13 && Math.abs(other.x - x) < 60)) continue;
    taken.push({ x, y });
    kept.add(runner.neighbour.peer);
  }
  return runners.map((runner) => (kept.has(runner.neighbour.peer) ? runner : { ...runner, label: undefined }));
}

/** So many dots on this part of the dial, in rows towards the middle. */
function heap(count: number, from: number, length: number, size: number): Dot[] {
  const step = 2 * size + 1.5;
  const inRow = Math.max(1, Math.floor((2 * Math.PI * RADIUS * LENGTH * length) / step));
  return Array.from({ length: Math.max(0, count) }, (_, at) =>
    place(from + (length * ((at % inRow) + 0.5)) / inRow, 14 + step * Math.floor(at / inRow)),
  );
}
