/** Everybody's result over what the yardstick makes of the same seat. */
import { fit, INK, SERIES, type Scene, type Shape } from '../charts/scene';
import type { Table } from '../charts/table';
import { fraction } from '../format';
import { texts } from '../texts';
import type { Debrief } from './types';

export interface Ratio {
  criterion: string;
  name: string;
  rule: string;
}

/** What the server says; see its OpenAPI document. */
export interface Comparison {
  state: 'impossible' | 'absent' | 'running' | 'done' | 'failed';
  progress: number;
  message: string | null;
  yardstick: string | null;
  ratios: Ratio[];
  /** By seat, then by criterion; `null` where it does not apply. */
  seats: Record<string, Record<string, number | null>>;
}

export interface Row {
  seat: number;
  name: string;
  ratio: number;
}

/** Those whom a criterion applies to, the best first. */
export function rowsOf(comparison: Comparison, criterion: string, standing: Debrief['standing']): Row[] {
  const names = new Map(standing.map((place) => [String(place.seat), place.name]));
  return Object.entries(comparison.seats)
    .map(([seat, scores]) => ({ seat: Number(seat), name: names.get(seat) ?? `#${seat}`, ratio: scores[criterion] }))
    .filter((row): row is Row => row.ratio != null)
    .sort((a, b) => b.ratio - a.ratio || a.seat - b.seat);
}

export function median(rows: readonly Row[]): number {
  const sorted = rows.map(({ ratio }) => ratio).sort((a, b) => a - b);
  const at = (n: number): number => sorted[Math.floor(n)] ?? 0;
  return (at((sorted.length - 1) / 2) + at(sorted.length / 2)) / 2;
}

const ROW = 18;
const NAMES = 120;
const RIGHT = 44;
const TOP = 8;
const BOTTOM = 38;

/** A row for each student, from the line at 1, where one did as the yardstick would have done. */
export function ratioPicture(width: number, rows: readonly Row[]): Scene {
  const t = texts.debrief;
  const top = Math.max(1.25, ...rows.map(({ ratio }) => ratio));
  const each = top > 5 ? Math.ceil(top / 5) : top > 2.5 ? 1 : 0.5;
  const x = (ratio: number): number => NAMES + (ratio / top) * (width - NAMES - RIGHT);
  const bottom = TOP + Math.max(1, rows.length) * ROW;
  const shapes: Shape[] = [];
  for (let tick = 0; tick <= top; tick += each) {
    shapes.push({ kind: 'line', x1: x(tick), y1: TOP, x2: x(tick), y2: bottom, faint: true });
    shapes.push({ kind: 'text', x: x(tick), y: bottom + 15, text: fraction(tick), anchor: 'middle', quiet: true });
  }
  shapes.push({ kind: 'line', x1: x(1), y1: TOP, x2: x(1), y2: bottom, width: 2 });
  rows.forEach(({ name, ratio }, n) => {
    const y = TOP + n * ROW + ROW / 2;
    const colour = SERIES[ratio >= 1 ? 2 : 1] as string;
    shapes.push({ kind: 'text', x: NAMES - 6, y: y + 4, text: fit(name, NAMES - 6), anchor: 'end' });
    shapes.push({ kind: 'line', x1: x(1), y1: y, x2: x(ratio), y2: y, colour, width: 4 });
    shapes.push({ kind: 'mark', x: x(ratio), y, form: ratio >= 1 ? 2 : 4, colour });
    shapes.push({
      kind: 'text',
      x: x(Math.max(1, ratio)) + 8,
      y: y + 4,
      text: fraction(ratio),
      colour: INK,
      quiet: true,
    });
  });
  shapes.push({ kind: 'text', x: width / 2, y: bottom + 32, text: t.ratioAxis, anchor: 'middle' });
  return { width, height: bottom + BOTTOM, shapes };
}

export function ratioTable(rows: readonly Row[], label: string): Table {
  return { head: [texts.debrief.ratioHead, label], rows: rows.map(({ name, ratio }) => [name, ratio]) };
}
