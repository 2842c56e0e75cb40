/** What every chart says of itself. */
export const charts = {
  figures: 'Figures and picture',
  seconds: 'seconds',
  table: 'As a table',
  more: (n: number): string => `and ${n} more rows in the CSV`,
  csv: 'CSV',
  png: 'PNG',
  svg: 'SVG',
  of: (what: string, title: string): string => `${what}: ${title}`,
};
