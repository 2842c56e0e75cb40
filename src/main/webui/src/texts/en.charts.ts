/** What every chart says of itself. */
export const charts = {
  figures: 'Figures and picture',
  seconds: 'seconds',
  table: 'As a table',
  more: (n: number): string => `and ${n} more rows in the CSV`,
  csv: 'CSV',
  png: 'PNG',
  svg: 'SVG',
  mine: 'as you played',
  inThatSeat: (strategy: string): string => `${strategy} in the same seat`,
  overTime: (what: string, strategy?: string | null): string =>
    strategy ? `Over time; dashed, what “${strategy}” makes of the same seat.` : `${what} over time.`,
  finish: 'When each peer had the whole file',
  finishText: 'Blue bars are students, grey ones the others; an empty frame never finished.',
  notDone: 'not done',
  name: 'Name',
  of: (what: string, title: string): string => `${what}: ${title}`,
};
