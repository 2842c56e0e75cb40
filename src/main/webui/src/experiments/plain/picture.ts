/** A row for each variant: its runs as points, the middle half as a box, the median as a thick line. */
import { fit, INK, LETTER, SERIES, type Scene, type Shape } from '../../charts/scene';
import { spread, thin } from '../statistics';
import { texts } from '../../texts';
import type { Measured } from './results';

const t = texts.experiments.plain;
const ROW = 58;
const AXIS = 26;
const MARGIN = 30;
const MOST_POINTS = 200;
const COLOUR = SERIES[0] ?? INK;

/** A step of 1, 2 or 5 times a power of ten. */
function step(high: number): number {
  const rough = high / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  return ([1, 2, 5, 10].find((n) => n * power >= rough) ?? 10) * power;
}

export function draw(width: number, rows: Measured[], write: (n: number) => string): Scene {
  const high = Math.max(...rows.flatMap(({ values }) => values), 0) || 1;
  const each = step(high);
  const top = Math.ceil(high / each) * each;
  const at = (value: number): number => MARGIN + ((width - 2 * MARGIN) * value) / top;
  const bottom = rows.length * ROW + 4;
  const shapes: Shape[] = [];
  for (let n = 0; n * each <= top * 1.0001; n++) {
    const x = at(n * each);
    shapes.push({ kind: 'line', x1: x, y1: 0, x2: x, y2: bottom, faint: true });
    shapes.push({ kind: 'text', x, y: bottom + 15, text: write(n * each), anchor: 'middle', quiet: true });
  }
  rows.forEach(({ variant, values }, n) => shapes.push(...row(variant, values, n * ROW)));
  return { width, height: bottom + AXIS, shapes };

  function row(variant: string, values: number[], y0: number): Shape[] {
    const found = spread(values);
    const note = found ? t.median(write(found.median)) : t.none;
    const text = fit(variant || t.asItIs, width - note.length * LETTER - 20);
    const y = y0 + ROW - 20;
    const drawn: Shape[] = [
      { kind: 'text', x: 4, y: y0 + 15, text, bold: true },
      { kind: 'text', x: width - 4, y: y0 + 15, text: note, anchor: 'end', quiet: true },
    ];
    thin(values, MOST_POINTS).forEach((value, k) =>
      drawn.push({
        kind: 'mark',
        x: at(value),
        y: y + ((k * 7) % 17) - 8,
        form: 0,
        colour: COLOUR,
        opacity: 0.45,
      }),
    );
    if (found) {
      const left = at(found.lower);
      const box = { x: left, y: y - 10, width: Math.max(1, at(found.upper) - left), height: 20 };
      drawn.push({ kind: 'rect', ...box, colour: INK, outline: true });
      drawn.push({ kind: 'line', x1: at(found.median), y1: y - 12, x2: at(found.median), y2: y + 12, width: 3 });
    }
    return drawn;
  }
}
