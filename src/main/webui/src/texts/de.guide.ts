/** The first minute of a BitTorrent round, in German. */
import type { guide as English } from './en.guide';

export const guide: typeof English = {
  title: 'Erste Schritte',
  step: (n: number, of: number): string => `${n} von ${of}`,
  nothingYet: 'Du hast noch kein Stück. Die ersten kommen von selbst; schau auf „Meine Datei“.',
  serve: 'Bediene jemanden: Schalte den Schalter eines Peers ein, der etwas von dir will.',
  answer: (peer: string): string =>
    `Du bedienst ${peer}. Warte jetzt ein paar Sekunden auf eine Antwort: Wer bedient wird, sucht nach denen, die geben.`,
  change: (peer: string): string =>
    `${peer} gibt dir zurück. Du hast nur wenige Slots: Schalte aus, wer nimmt und nichts gibt, und versuche es mit jemand anderem.`,
  done: (peer: string): string =>
    `${peer} wird es merken. Das ist schon das ganze Spiel: Bediene, wer dich bedient, und halte einen Slot frei, um jemand Neues zu versuchen.`,
  skip: 'Überspringen',
  close: 'Spielen',
  again: 'Erste Schritte zeigen',
};
