/** What every chart says of itself, in German. */
import type { charts as English } from './en.charts';

export const charts: typeof English = {
  figures: 'Zahlen und Bild',
  seconds: 'Sekunden',
  table: 'Als Tabelle',
  more: (n: number): string => `und ${n} weitere Zeilen in der CSV-Datei`,
  csv: 'CSV',
  png: 'PNG',
  svg: 'SVG',
  of: (what: string, title: string): string => `${what}: ${title}`,
};
