/** The pictures of a round that any lab's rounds have. */
import { duration, fit, INK, SERIES, type Scene, type Shape } from '../charts/scene';
import type { Table } from '../charts/table';
import { clock } from '../format';
import { texts } from '../texts';
import { lorenz } from './inequality';
import type { Debrief } from './types';

const t = texts.debrief;
const LEFT = 44;
const RIGHT = 12;
const WIDE_LEFT = 62;
const WIDE_RIGHT = 22;
const TOP = 10;
const BOTTOM = 40;
const TICKS = [0, 0.25, 0.5, 0.75, 1];
const NAME_ROOM = 110;

export function lorenzPicture(width: number, values: readonly number[]): Scene {
  const side = Math.min(width, 420);
  const x = (share: number): number => WIDE_LEFT + share * (side - WIDE_LEFT - WIDE_RIGHT);
  const y = (share: number): number => TOP + (1 - share) * (side - TOP - BOTTOM);
  const shapes: Shape[] = [];
  for (const tick of TICKS) {
    const text = `${100 * tick} %`;
    shapes.push({ kind: 'line', x1: x(tick), y1: y(0), x2: x(tick), y2: y(1), faint: true });
    shapes.push({ kind: 'line', x1: x(0), y1: y(tick), x2: x(1), y2: y(tick), faint: true });
    shapes.push({ kind: 'text', x: x(tick), y: y(0) + 15, text, anchor: 'middle', quiet: true });
    shapes.push({ kind: 'text', x: x(0) - 5, y: y(tick) + 4, text, anchor: 'end', quiet: true });
  }
  shapes.push({ kind: 'line', x1: x(0), y1: y(0), x2: x(1), y2: y(1), width: 1 });
  const points = lorenz(values);
  points.slice(1).forEach((point, at) => {
    const before = points[at] as (typeof points)[0];
    const [x1, y1, x2, y2] = [x(before.people), y(before.share), x(point.people), y(point.share)];
    shapes.push({ kind: 'line', x1, y1, x2, y2, colour: SERIES[0] as string, width: 2.5 });
  });
  shapes.push({ kind: 'text', x: x(0.5), y: side - 6, text: t.lorenzPeople, anchor: 'middle' });
  shapes.push({ kind: 'text', x: 10, y: y(0.5), text: t.lorenzShare, anchor: 'middle', turned: true });
  return { width: side, height: side, shapes };
}

export function lorenzTable(values: readonly number[]): Table {
  return { head: t.lorenzHead, rows: lorenz(values).map(({ people, share }) => [people, share]) };
}

/** Those that are drawn as people, and so with thick lines and names. */
export type IsPerson = (place: Debrief['standing'][0]) => boolean;

export function ranksPicture(width: number, debrief: Debrief, isPerson: IsPerson): Scene {
  const { ranks, standing, secondsPerTick } = debrief;
  const places = standing.filter((place) => ranks.seats[place.seat]);
  const most = Math.max(1, ...places.map((place) => place.rank));
  const height = Math.min(520, Math.max(220, most * 13)) + BOTTOM;
  const last = (ranks.ticks[ranks.ticks.length - 1] ?? 1) * secondsPerTick;
  const x = duration(last, LEFT, width - RIGHT - NAME_ROOM, width < 500 ? 3 : 8);
  const y = (rank: number): number => TOP + ((rank - 1) / Math.max(1, most - 1)) * (height - TOP - BOTTOM);
  const shapes: Shape[] = [];
  for (const tick of x.ticks) {
    shapes.push({ kind: 'line', x1: x(tick), y1: TOP, x2: x(tick), y2: height - BOTTOM, faint: true });
    shapes.push({
      kind: 'text',
      x: x(tick),
      y: height - BOTTOM + 16,
      text: clock(tick),
      anchor: 'middle',
      quiet: true,
    });
  }
  const every = Math.max(1, Math.ceil(most / 8));
  for (let rank = 1; rank <= most; rank += every)
    shapes.push({ kind: 'text', x: LEFT - 10, y: y(rank) + 4, text: String(rank), anchor: 'end', quiet: true });
  let people = 0;
  let free = -Infinity;
  for (const place of [...places].sort((a, b) => Number(isPerson(a)) - Number(isPerson(b)) || a.rank - b.rank)) {
    const person = isPerson(place);
    const colour = person ? (SERIES[people++ % SERIES.length] as string) : INK;
    const seat = ranks.seats[place.seat] ?? [];
    const points = corners(seat).map((at): [number, number] => [
      x((ranks.ticks[at] ?? 0) * secondsPerTick),
      y(seat[at] ?? 0),
    ]);
    shapes.push({ kind: 'path', points, colour, width: person ? 2.5 : 1, faint: !person });
    if (person && y(place.rank) >= free + 12) {
      free = y(place.rank);
      shapes.push({ kind: 'text', x: x(last) + 8, y: free + 4, text: fit(place.name, NAME_ROOM), colour });
    }
  }
  shapes.push({ kind: 'text', x: (LEFT + width - NAME_ROOM) / 2, y: height - 6, text: t.ranksTime, anchor: 'middle' });
  return { width, height, shapes };
}

/** Where the rank changes; between changes nothing but a straight line. */
function corners(ranks: (number | null)[]): number[] {
  const known = ranks.flatMap((rank, at) => (rank == null ? [] : [at]));
  return known.filter((at, n) => ranks[known[n - 1] ?? -1] !== ranks[at] || ranks[known[n + 1] ?? -1] !== ranks[at]);
}

export function ranksTable({ ranks, standing, secondsPerTick }: Debrief): Table {
  const places = standing.filter((place) => ranks.seats[place.seat]);
  return {
    head: [t.ranksHead, ...places.map((place) => `${place.name} (${place.seat})`)],
    rows: ranks.ticks.map((tick, at) => [
      tick * secondsPerTick,
      ...places.map((place) => ranks.seats[place.seat]?.[at] ?? null),
    ]),
  };
}
