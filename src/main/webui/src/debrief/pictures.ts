/** The pictures of a round that any lab's rounds have. */
import { duration, INK, SERIES, type Scene, type Shape } from '../charts/scene';
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
  return { width, height: side, shapes };
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
    shapes.push(...line(ranks, place.seat, (at) => x((ranks.ticks[at] ?? 0) * secondsPerTick), y, colour, person));
    if (person && y(place.rank) >= free + 12) {
      free = y(place.rank);
      shapes.push({ kind: 'text', x: x(last) + 8, y: free + 4, text: place.name.slice(0, 16), colour });
    }
  }
  shapes.push({ kind: 'text', x: (LEFT + width - NAME_ROOM) / 2, y: height - 6, text: t.ranksTime, anchor: 'middle' });
  return { width, height, shapes };
}

/** Steps where the rank changes; nothing between changes but a straight line. */
function line(
  { seats }: Debrief['ranks'],
  seat: number,
  x: (at: number) => number,
  y: (rank: number) => number,
  colour: string,
  person: boolean,
): Shape[] {
  const ranks = seats[seat] ?? [];
  const shapes: Shape[] = [];
  let from = -1;
  for (let at = 0; at < ranks.length; at++) {
    const rank = ranks[at];
    if (rank == null) continue;
    const before = from >= 0 ? ranks[from] : undefined;
    if (before != null && (before !== rank || at === ranks.length - 1)) {
      const flat = before === rank ? at : at - 1;
      const look = person ? { colour, width: 2.5 } : { colour, faint: true };
      if (flat > from) shapes.push({ kind: 'line', x1: x(from), y1: y(before), x2: x(flat), y2: y(before), ...look });
      if (flat < at) shapes.push({ kind: 'line', x1: x(flat), y1: y(before), x2: x(at), y2: y(rank), ...look });
      from = at;
    } else if (before == null) {
      from = at;
    }
  }
  return shapes;
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
