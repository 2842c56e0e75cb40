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
  mine: 'wie du gespielt hast',
  inThatSeat: (strategy: string): string => `${strategy} auf demselben Platz`,
  overTime: (what: string, strategy?: string | null): string =>
    strategy
      ? `Im Lauf der Zeit; gestrichelt, was „${strategy}“ aus demselben Platz macht.`
      : `${what} im Lauf der Zeit.`,
  finish: 'Wann jeder Peer die ganze Datei hatte',
  finishText: 'Blaue Balken sind Studierende, graue die anderen; ein leerer Rahmen wurde nie fertig.',
  notDone: 'nicht fertig',
  name: 'Name',
  of: (what: string, title: string): string => `${what}: ${title}`,
};
