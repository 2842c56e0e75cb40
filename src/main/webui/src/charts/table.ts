/** What a picture shows, as figures. */
export interface Table {
  head: string[];
  rows: (string | number | null)[][];
}

/** About `most` rows, evenly chosen: a curve of a thousand points is read from some of them. */
export function thinned({ head, rows }: Table, most: number): Table {
  const step = Math.max(1, Math.ceil(rows.length / most));
  return { head, rows: rows.filter((_, at) => at % step === 0) };
}
