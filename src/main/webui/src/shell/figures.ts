/** The columns that a lab's card gives its results, and how their values are written. */
import { bytes, clock, count, fraction, rate } from '../format';

export type Unit = 'text' | 'count' | 'seconds' | 'bytes' | 'bytesPerSecond' | 'ratio';

export interface Figure {
  key: string;
  label: string;
  unit: Unit;
}

export function readFigures(json: string | undefined): Figure[] {
  return json ? (JSON.parse(json) as Figure[]) : [];
}

const WRITERS: Record<Unit, (value: number) => string> = {
  text: String,
  count: count,
  seconds: clock,
  bytes: bytes,
  bytesPerSecond: rate,
  ratio: fraction,
};

/** A value in its unit; a dash where there is none. */
export function written(value: unknown, unit: Unit): string {
  if (typeof value === 'number') return WRITERS[unit](value);
  return typeof value === 'string' ? value : '–';
}
