/** Pictures whose figures the server's pages carry with them: curves of a report, and who finished when. */
import { clock } from '../format';
import { written, type Unit } from '../shell/figures';
import { texts } from '../texts';
import { duration, fit, INK, SERIES, type Scene, type Shape } from './scene';
import type { Table } from './table';

export interface ToldLines {
  kind: 'lines';
  title: string;
  of: string;
  unit: Unit;
  secondsPerValue: number;
  /** What the second line is; absent if there is none. */
  other?: string | null;
  values: number[][];
}

export interface ToldBars {
  kind: 'bars';
  of: string;
  bars: { name: string; seconds: number | null; person: boolean }[];
}

export type Told = ToldLines | ToldBars;

const t = texts.charts;
const LEFT = 58;
const RIGHT = 24;
const TOP = 40;
const BOTTOM = 22;
const HEIGHT = 190;
const LINES = [
  { colour: SERIES[0] as string, width: 2.5 },
  { colour: INK, width: 1.5, dash: '5 4' },
];
const ROW = 20;
const BAR = 14;
const NAME_ROOM = 118;
const TIME_ROOM = 76;
const OTHERS = '#7f8b99';

export function linesPicture(width: number, { unit, secondsPerValue, other, values }: ToldLines): Scene {
  const most = Math.max(...values.flat());
  const last = secondsPerValue * (Math.max(...values.map((line) => line.length)) - 1);
  const x = duration(last, LEFT, width - RIGHT, width < 420 ? 3 : 6);
  const y = (value: number): number => HEIGHT - BOTTOM - (value / most) * (HEIGHT - BOTTOM - TOP);
  const shapes: Shape[] = [];
  for (const tick of x.ticks) {
    shapes.push({ kind: 'line', x1: x(tick), y1: TOP, x2: x(tick), y2: y(0), faint: true });
    shapes.push({ kind: 'text', x: x(tick), y: HEIGHT - 6, text: clock(tick), anchor: 'middle', quiet: true });
  }
  const half = unit === 'count' ? Math.floor(most / 2) : most / 2;
  for (const value of new Set([0, half, most])) {
    shapes.push({ kind: 'line', x1: LEFT, y1: y(value), x2: width - RIGHT, y2: y(value), faint: true });
    shapes.push({ kind: 'text', x: LEFT - 5, y: y(value) + 4, text: written(value, unit), anchor: 'end', quiet: true });
  }
  values.forEach((line, at) => {
    const look = LINES[at] ?? LINES[0]!;
    const name = at === 0 ? t.mine : (other ?? '');
    shapes.push({ kind: 'path', points: line.map((value, n) => [x(n * secondsPerValue), y(value)]), ...look });
    shapes.push({ kind: 'path', points: [[LEFT, 8 + 15 * at], [LEFT + 24, 8 + 15 * at]], ...look }); // prettier-ignore
    shapes.push({ kind: 'text', x: LEFT + 30, y: 12 + 15 * at, text: name });
  });
  return { width, height: HEIGHT, shapes };
}

export function linesTable({ secondsPerValue, other, values }: ToldLines): Table {
  const longest = Math.max(...values.map((line) => line.length));
  return {
    head: [t.seconds, t.mine, ...(values.length > 1 ? [t.inThatSeat(other ?? '')] : [])],
    rows: Array.from({ length: longest }, (_, n) => [n * secondsPerValue, ...values.map((line) => line[n] ?? null)]),
  };
}

/** A bar a participant, the longer the later; an empty frame for who never finished. */
export function barsPicture(width: number, { bars }: ToldBars): Scene {
  const longest = Math.max(...bars.map(({ seconds }) => seconds ?? 0));
  const room = width - NAME_ROOM - TIME_ROOM;
  const shapes = bars.flatMap(({ name, seconds, person }, at): Shape[] => {
    const length = seconds === null ? room : (room * seconds) / longest;
    const [colour, y] = [person ? (SERIES[0] as string) : OTHERS, at * ROW];
    return [
      { kind: 'text', x: NAME_ROOM - 6, y: y + BAR, text: fit(name, NAME_ROOM - 6), anchor: 'end', bold: person },
      { kind: 'rect', x: NAME_ROOM, y: y + 3, width: length, height: BAR, colour, outline: seconds === null },
      { kind: 'text', x: NAME_ROOM + length + 6, y: y + BAR, text: seconds === null ? t.notDone : clock(seconds) },
    ];
  });
  return { width, height: bars.length * ROW + 4, shapes };
}

export function barsTable({ bars }: ToldBars): Table {
  return { head: [t.name, t.seconds], rows: bars.map(({ name, seconds }) => [name, seconds]) };
}
