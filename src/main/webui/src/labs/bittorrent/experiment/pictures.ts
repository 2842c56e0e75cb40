/** The pictures of an experiment, from its numbers to shapes. */
import { clock, rate } from '../../../format';
import {
  duration,
  fit,
  INK,
  LETTER,
  logarithmic,
  SERIES,
  type Scale,
  type Scene,
  type Shape,
} from '../../../charts/scene';
import { thin, type Spread } from '../../../experiments/statistics';
import type { Table } from '../../../charts/table';
import { texts } from '../../../texts';
import type { CapacityClass, Gain, Matrix, Row, Times } from './results';

const t = texts.experiments.pictures;
const MARGIN = 26;
const AXIS = 38;
const STRIP = 58;
const TALL_STRIP = 74;
/** Below this a row's words take two lines. */
const NARROW = 560;
const MOST_POINTS = 300;

/** A colour and a form for each strategy, the same in every picture. */
export interface Style {
  colour: string;
  form: number;
}

export function styles(strategies: Iterable<string>): Map<string, Style> {
  const found = new Map<string, Style>();
  for (const id of [...new Set(strategies)].sort(
    (a, b) => Number(b === 'reference') - Number(a === 'reference') || (a < b ? -1 : 1),
  ))
    found.set(id, { colour: SERIES[found.size % SERIES.length] ?? INK, form: found.size });
  return found;
}

const PLAIN: Style = { colour: INK, form: 0 };
const label = (variant: string, strategy: string): string => `${variant} – ${strategy}`;

interface Strip {
  variant: string;
  strategy: string;
  note: string;
  values: number[];
  spread: Spread | undefined;
  style: Style;
}

/** A row each: what it is, its points, and over them the box of the middle half with the median. */
function strips(
  width: number,
  rows: Strip[],
  scale: Scale,
  axis: string,
  write: (n: number) => string,
  at?: number,
): Scene {
  const narrow = width < NARROW;
  const each = narrow ? TALL_STRIP : STRIP;
  const bottom = rows.length * each + 4;
  const shapes: Shape[] = [];
  for (const tick of scale.ticks) {
    shapes.push({ kind: 'line', x1: scale(tick), y1: 0, x2: scale(tick), y2: bottom, faint: true });
    shapes.push({ kind: 'text', x: scale(tick), y: bottom + 14, text: write(tick), anchor: 'middle', quiet: true });
  }
  if (at !== undefined) shapes.push({ kind: 'line', x1: scale(at), y1: 0, x2: scale(at), y2: bottom, width: 1.5 });
  rows.forEach((row, n) => {
    const top = n * each;
    const y = top + each - 20;
    const right = { x: width - 4, anchor: 'end' as const, text: row.note, quiet: true };
    if (narrow) {
      const head = fit(row.variant, width - 8);
      shapes.push({ kind: 'text', x: 4, y: top + 14, text: head, bold: true });
      shapes.push({ kind: 'text', x: 4, y: top + 30, text: row.strategy });
      shapes.push({ kind: 'text', y: top + 30, ...right });
    } else {
      const text = fit(label(row.variant, row.strategy), width - row.note.length * LETTER - 20);
      shapes.push({ kind: 'text', x: 4, y: top + 15, text, bold: true });
      shapes.push({ kind: 'text', y: top + 15, ...right });
    }
    thin(row.values, MOST_POINTS).forEach((value, k) =>
      shapes.push({
        kind: 'mark',
        x: scale(value),
        y: y + spreadOut(k),
        form: row.style.form,
        colour: row.style.colour,
        opacity: 0.5,
      }),
    );
    if (row.spread) shapes.push(...box(row.spread, scale, y));
  });
  shapes.push({ kind: 'text', x: width / 2, y: bottom + 31, text: axis, anchor: 'middle' });
  return { width, height: bottom + AXIS, shapes };
}

/** Where in its row a point lies, so that points do not hide each other; the same in every drawing. */
function spreadOut(k: number): number {
  return ((k * 7) % 17) - 8;
}

function box({ lower, median, upper, min, max }: Spread, scale: Scale, y: number): Shape[] {
  const left = scale(lower);
  return [
    { kind: 'line', x1: scale(min), y1: y, x2: left, y2: y, width: 1.5 },
    { kind: 'line', x1: scale(upper), y1: y, x2: scale(max), y2: y, width: 1.5 },
    {
      kind: 'rect',
      x: left,
      y: y - 9,
      width: Math.max(1, scale(upper) - left),
      height: 18,
      colour: INK,
      outline: true,
    },
    { kind: 'line', x1: scale(median), y1: y - 12, x2: scale(median), y2: y + 12, width: 3 },
  ];
}

/** @param longest seconds the axis must reach, so that experiments side by side share it */
export function timesPicture(width: number, all: Times[], style: Map<string, Style>, longest: number): Scene {
  const rows = all.map(({ variant, strategy, times, peers, spread }) => ({
    variant: variant || t.only,
    strategy,
    note: spread
      ? t.median(clock(spread.median)) + (times.length < peers ? t.unfinished(peers - times.length) : '')
      : t.nobody,
    values: times,
    spread,
    style: style.get(strategy) ?? PLAIN,
  }));
  const scale = duration(longest, MARGIN, width - MARGIN, width < 500 ? 4 : 8);
  return strips(width, rows, scale, t.timesAxis, clock);
}

export function timesTable(all: Times[]): Table {
  return {
    head: t.timesHead,
    rows: all.map(({ variant, strategy, peers, times, spread: s }) => [
      variant || t.only,
      strategy,
      peers,
      times.length,
      s?.median ?? null,
      s?.lower ?? null,
      s?.upper ?? null,
      s?.min ?? null,
      s?.max ?? null,
    ]),
  };
}

export function gainsPicture(width: number, all: Gain[], style: Map<string, Style>): Scene {
  const every = all.flatMap(({ ratios }) => ratios.map(({ ratio }) => ratio));
  const scale = logarithmic(Math.min(0.8, ...every), Math.max(1.25, ...every), MARGIN, width - MARGIN);
  const rows = all.map((gain) => ({
    variant: gain.setting || t.only,
    strategy: gain.strategy,
    note: gain.spread ? t.gainNote(gain.spread.median.toFixed(2), Math.round(100 * gain.wins)) : '',
    values: gain.ratios.map(({ ratio }) => ratio),
    spread: gain.spread,
    style: style.get(gain.strategy) ?? PLAIN,
  }));
  return strips(width, rows, scale, t.gainAxis, (n) => `×${n}`, 1);
}

export function gainsTable(all: Gain[]): Table {
  return {
    head: t.gainHead,
    rows: all.map(({ setting, focal, strategy, ratios, spread: s, wins }) => [
      setting || t.only,
      focal,
      strategy,
      ratios.length,
      s?.median ?? null,
      s?.lower ?? null,
      s?.upper ?? null,
      wins,
    ]),
  };
}

/** Mean rates while downloading; both axes alike, so that the diagonal is "as much as it gave". */
export function givenPicture(width: number, rows: Row[], style: Map<string, Style>): Scene {
  const height = Math.min(width, 420);
  const points = rarestLast(rows).map((row) => ({
    gave: Math.max(1000, row.uploaded / row.spent),
    got: Math.max(1000, row.downloaded / row.spent),
    style: style.get(row.strategy) ?? PLAIN,
  }));
  const every = points.flatMap(({ gave, got }) => [gave, got]);
  const low = Math.min(...every, 1e5);
  const high = Math.max(...every, 1.1e5);
  const x = logarithmic(low, high, 62, width - 22);
  const y = logarithmic(low, high, height - 44, 10);
  const shapes: Shape[] = [];
  for (const tick of x.ticks) {
    shapes.push({ kind: 'line', x1: x(tick), y1: 10, x2: x(tick), y2: height - 44, faint: true });
    shapes.push({ kind: 'line', x1: 62, y1: y(tick), x2: width - 22, y2: y(tick), faint: true });
    shapes.push({ kind: 'text', x: x(tick), y: height - 28, text: short(tick), anchor: 'middle', quiet: true });
    shapes.push({ kind: 'text', x: 56, y: y(tick) + 4, text: short(tick), anchor: 'end', quiet: true });
  }
  shapes.push({ kind: 'line', x1: x(low), y1: y(low), x2: x(high), y2: y(high), width: 1.5 });
  for (const { gave, got, style: one } of points)
    shapes.push({ kind: 'mark', x: x(gave), y: y(got), form: one.form, colour: one.colour, opacity: 0.6 });
  shapes.push({ kind: 'text', x: (width + 46) / 2, y: height - 8, text: t.gaveAxis, anchor: 'middle' });
  shapes.push({ kind: 'text', x: 13, y: (height - 34) / 2, text: t.gotAxis, anchor: 'middle', turned: true });
  return { width, height, shapes };
}

/** So many of each strategy, those with the fewest drawn over the others. */
function rarestLast(rows: Row[]): Row[] {
  const ids = [...new Set(rows.map(({ strategy }) => strategy))];
  const each = ids.map((id) => rows.filter(({ strategy }) => strategy === id));
  return each.sort((a, b) => b.length - a.length).flatMap((some) => thin(some, MOST_POINTS));
}

const short = (bytesPerSecond: number): string => (bytesPerSecond / 1000).toLocaleString('en');

export function givenTable(variant: string, rows: Row[]): Table {
  return {
    head: t.givenHead,
    rows: rows.map((row) => [
      variant || t.only,
      row.seed,
      row.name,
      row.strategy,
      row.capacity,
      Math.round(row.uploaded / row.spent),
      Math.round(row.downloaded / row.spent),
    ]),
  };
}

/** A class by its bounds; the slowest and the fastest are open, so that the words stay short. */
export function className(classes: CapacityClass[], at: number): string {
  const { fromBytesPerSecond: from, toBytesPerSecond: to } = classes[at] as CapacityClass;
  if (from === to) return rate(from);
  if (at === 0) return `≤ ${rate(to)}`;
  return at === classes.length - 1
    ? `≥ ${rate(from)}`
    : `${rate(from)} – ${rate(to)}`.replace(/( \S+)( – .*)\1$/, '$2$1');
}

/** Rows serve, columns are served; darker = a larger share of the row's regular slots. */
export function matrixPicture(width: number, { classes, shares, chance }: Matrix): Scene {
  const left = Math.min(126, width * 0.3);
  const cell = Math.min(110, (width - left - 8) / classes.length);
  const high = 50;
  const top = 44;
  const shapes: Shape[] = [{ kind: 'text', x: left, y: 14, text: t.served, bold: true }];
  shapes.push({ kind: 'text', x: 4, y: 34, text: t.serving, bold: true });
  classes.forEach((_, from) => {
    const y = top + from * high;
    shapes.push({
      kind: 'text',
      x: left + (from + 0.5) * cell,
      y: 34,
      text: fit(className(classes, from), cell),
      anchor: 'middle',
      quiet: true,
    });
    shapes.push({ kind: 'text', x: 4, y: y + high / 2 + 4, text: fit(className(classes, from), left), quiet: true });
    classes.forEach((_, to) => {
      const share = shares[from]?.[to] ?? null;
      const x = left + to * cell;
      const area = { x: x + 1, y: y + 1, width: cell - 2, height: high - 2 };
      shapes.push({ kind: 'rect', ...area, colour: '#56b4e9', opacity: 0.08 + 0.8 * (share ?? 0) });
      if (from === to) shapes.push({ kind: 'rect', ...area, colour: INK, outline: true });
      const middle = { x: x + cell / 2, anchor: 'middle' as const };
      shapes.push({
        kind: 'text',
        ...middle,
        y: y + 22,
        text: share === null ? '–' : `${Math.round(100 * share)} %`,
        bold: true,
      });
      shapes.push({ kind: 'text', ...middle, y: y + 39, text: t.chance(Math.round(100 * (chance[from]?.[to] ?? 0))) });
    });
  });
  return { width, height: top + classes.length * high + 6, shapes };
}

export function matrixTable(variant: string, { classes, shares, chance }: Matrix): Table {
  return {
    head: t.matrixHead,
    rows: classes.flatMap((_, from) =>
      classes.map((_, to) => [
        variant || t.only,
        className(classes, from),
        className(classes, to),
        shares[from]?.[to] ?? null,
        chance[from]?.[to] ?? null,
      ]),
    ),
  };
}
