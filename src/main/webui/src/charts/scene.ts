/** Pictures as plain shapes: drawn on the page, and saved as they are. Colours are concrete, or `ink` of the page. */

export type Shape =
  | { kind: 'line'; x1: number; y1: number; x2: number; y2: number; colour?: string; width?: number; faint?: boolean }
  | {
      kind: 'rect';
      x: number;
      y: number;
      width: number;
      height: number;
      colour: string;
      opacity?: number;
      outline?: boolean;
    }
  | { kind: 'path'; points: [number, number][]; colour: string; width: number; dash?: string; faint?: boolean }
  | { kind: 'mark'; x: number; y: number; form: number; colour: string; opacity?: number }
  | {
      kind: 'text';
      x: number;
      y: number;
      text: string;
      anchor?: 'start' | 'middle' | 'end';
      bold?: boolean;
      quiet?: boolean;
      turned?: boolean;
      colour?: string;
    };

export interface Scene {
  width: number;
  height: number;
  shapes: Shape[];
}

export const INK = 'currentColor';

/** About how wide a letter is, on the average of a name, at 12 px. */
export const LETTER = 6.8;

/** As much of a text as there is room for at 12 px. */
export function fit(text: string, room: number): string {
  const letters = [...text];
  const most = Math.max(8, Math.floor(room / LETTER));
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`;
}

/** Okabe and Ito's, the blue a little lighter so that it shows on dark ground too; each comes with a form, so that colour never stands alone. */
export const SERIES = ['#1f87c7', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#d55e00', '#b3a600'];
export const FORMS = 7;

const R = 3.2;

/** The outline of a mark around its centre, as SVG path data. */
export function markPath(form: number, x: number, y: number): string {
  const p = (points: [number, number][]): string =>
    `M${points.map(([dx, dy]) => `${(x + dx).toFixed(1)} ${(y + dy).toFixed(1)}`).join('L')}Z`;
  switch (form % FORMS) {
    case 0:
      return `M${(x - R).toFixed(1)} ${y.toFixed(1)}a${R} ${R} 0 1 0 ${2 * R} 0a${R} ${R} 0 1 0 ${-2 * R} 0Z`;
    case 1:
      return p([
        [-R, -R],
        [R, -R],
        [R, R],
        [-R, R],
      ]);
    case 2:
      return p([
        [0, -R - 1],
        [R + 1, R],
        [-R - 1, R],
      ]);
    case 3:
      return p([
        [0, -R - 1],
        [R + 1, 0],
        [0, R + 1],
        [-R - 1, 0],
      ]);
    case 4:
      return p([
        [0, R + 1],
        [R + 1, -R],
        [-R - 1, -R],
      ]);
    case 5:
      return p([
        [-R - 1, -1],
        [R + 1, -1],
        [R + 1, 1],
        [-R - 1, 1],
      ]);
    default:
      return p([
        [-1, -R - 1],
        [1, -R - 1],
        [1, R + 1],
        [-1, R + 1],
      ]);
  }
}

export interface Scale {
  (value: number): number;
  ticks: number[];
}

const TIME_STEPS = [10, 15, 30, 60, 120, 300, 600, 900, 1200, 1800, 3600, 7200, 14_400, 28_800, 86_400];

/** Seconds from 0, with at most `most` steps of a length that people use. */
export function duration(high: number, from: number, to: number, most = 6): Scale {
  const step = TIME_STEPS.find((one) => one * most >= high) ?? 86_400;
  const top = Math.max(1, Math.ceil(high / step)) * step;
  const ticks = Array.from({ length: top / step + 1 }, (_, n) => n * step);
  return Object.assign((value: number) => from + ((to - from) * value) / top, { ticks });
}

/** Logarithmic over the values' decades, with ticks at 1, 2 and 5. Values must be positive. */
export function logarithmic(low: number, high: number, from: number, to: number): Scale {
  const all: number[] = [];
  for (let power = Math.floor(Math.log10(low)) - 1; power <= Math.ceil(Math.log10(high)); power++)
    for (const n of [1, 2, 5]) all.push(Number((n * 10 ** power).toPrecision(3)));
  const bottom = Math.max(...all.filter((tick) => tick <= low * 1.0001));
  const top = Math.min(...all.filter((tick) => tick >= high * 0.9999 && tick > bottom));
  const inside = all.filter((tick) => tick >= bottom && tick <= top);
  const ticks = inside.length > 7 ? inside.filter((tick) => /^1(e|$|0*$)|^0\.0*1$/.test(String(tick))) : inside;
  const range = Math.log(top / bottom);
  return Object.assign((value: number) => from + ((to - from) * Math.log(value / bottom)) / range, { ticks });
}
