/** A line of a chart over time, and its values. */
export interface Curve {
  label: string;
  /** A custom property of the page's palette, such as `--down`. */
  colour: string;
  width?: number;
  dash?: number[];
}

/** Seconds, ascending, then one list of values a curve. */
export type CurveData = [number[], ...(number | null)[][]];

/** Where an axis of percent ends, so that it seldom changes. */
export function shareTop(highest: number): number {
  return highest > 50 ? 100 : highest > 10 ? 50 : 10;
}

/** Where an axis of anything else ends: at 1, 2 or 5 and zeros. */
export function valueTop(highest: number): number {
  const unit = 10 ** Math.floor(Math.log10(Math.max(1, highest)));
  return ([1, 2, 5].find((each) => highest <= each * unit) ?? 10) * unit;
}
