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
