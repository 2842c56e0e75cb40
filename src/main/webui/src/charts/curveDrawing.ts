/** Curves over time as a drawing by itself, with title, axes and a legend; on the page a faster library draws them. */
import { clock } from '../format';
import type { Curve, CurveData } from './curve';
import { INK_ON_PAPER, type Drawing } from './save';
import { duration } from './scene';
import type { Table } from './table';

const WIDTH = 760;
const HEIGHT = 380;
const LEFT = 44;
const TOP = 64;
const BOTTOM = HEIGHT - 30;
const RIGHT = WIDTH - 26;
const LINES = '#d9dee6';

const escaped = (text: string): string => text.replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const text = (x: number, y: number, words: string, more = ''): string =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" fill="${INK_ON_PAPER}" ${more}>${escaped(words)}</text>`;

/**
 * @param colourOf what a custom property of the page's palette stands for
 */
export function curveDrawing(
  title: string,
  unit: string,
  [times, ...values]: CurveData,
  curves: Curve[],
  colourOf: (name: string) => string,
): Drawing {
  const x = duration(times[times.length - 1] ?? 1, LEFT, RIGHT);
  const most = Math.max(1, ...values.flat().map((value) => value ?? 0));
  const y = (value: number): number => BOTTOM - (value / most) * (BOTTOM - TOP);
  const parts = [text(8, 22, title, 'font-size="15" font-weight="600"'), text(RIGHT, 22, unit, 'text-anchor="end"')];
  for (const tick of x.ticks) {
    parts.push(`<path d="M${x(tick).toFixed(1)} ${TOP}V${BOTTOM}" stroke="${LINES}"/>`);
    parts.push(text(x(tick), BOTTOM + 18, clock(tick), 'text-anchor="middle"'));
  }
  for (const part of [0, 0.25, 0.5, 0.75, 1]) {
    parts.push(`<path d="M${LEFT} ${y(part * most).toFixed(1)}H${RIGHT}" stroke="${LINES}"/>`);
    parts.push(text(LEFT - 6, y(part * most) + 4, String(Number((part * most).toPrecision(3))), 'text-anchor="end"'));
  }
  curves.forEach((curve, at) => {
    const line = `fill="none" stroke="${colourOf(curve.colour)}" stroke-width="${curve.width ?? 2}" stroke-dasharray="${curve.dash?.join(' ') ?? ''}"`;
    const points = times.flatMap((time, n) => {
      const value = values[at]?.[n];
      return value === null || value === undefined ? [] : [`${x(time).toFixed(1)} ${y(value).toFixed(1)}`];
    });
    if (points.length > 0) parts.push(`<path d="M${points.join('L')}" ${line}/>`);
    const left = LEFT + ((RIGHT - LEFT) * at) / curves.length;
    parts.push(`<path d="M${left.toFixed(1)} 44h24" ${line}/>`, text(left + 30, 48, curve.label));
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, sans-serif" font-size="12"><rect width="100%" height="100%" fill="#fff"/>${parts.join('')}</svg>`;
  return { svg, width: WIDTH, height: HEIGHT };
}

export function curveTable(timeHead: string, [times, ...values]: CurveData, curves: Curve[]): Table {
  return {
    head: [timeHead, ...curves.map(({ label }) => label)],
    rows: times.map((time, n) => [time, ...curves.map((_, at) => values[at]?.[n] ?? null)]),
  };
}
