/** The words of the replay page, in German. */
import type { replay as English } from './en.replay';

export const replay: typeof English = {
  controls: 'Wiedergabe',
  loading: 'Die Runde wird geladen …',
  play: 'Abspielen',
  pause: 'Anhalten',
  back: 'Einen Tick zurück',
  on: 'Einen Tick weiter',
  lastEvent: 'Voriges Ereignis',
  nextEvent: 'Nächstes Ereignis',
  speed: 'Tempo',
  position: 'Zeit',
  at: (time: string, whole: string): string => `${time} von ${whole}`,
  tick: (tick: number, ticks: number): string => `Tick ${tick} von ${ticks}`,
  eyes: 'Gesehen von',
  viewers: {
    projector: 'der Leinwand',
    instructor: 'der Kursleitung (alles)',
  },
  seat: (name: string): string => name,
  seatOf: (seat: string): string => `Platz ${seat}`,
  mine: 'mein Platz',
  marks: (n: number): string => (n === 1 ? '1 Ereignis' : `${n} Ereignisse`),
  keys: 'Mit der Tastatur: Leertaste spielt ab und hält an, Pfeile gehen Tick für Tick, N und P von Ereignis zu Ereignis.',
  linked: 'Die Adresse dieser Seite nennt den Moment, den du gerade siehst; du kannst sie weitergeben oder aufheben.',
  noMoves: 'Diese Runde ist vorbei und wird nur noch einmal gezeigt; Züge sind nicht möglich.',
  oldRules: (then: number, now: number, every: string): string =>
    `Diese Runde wurde nach älteren Regeln gespielt (Version ${then}; jetzt ${now}). Deshalb zeigen wir die Bilder, die von ihr aufgehoben wurden, eines alle ${every}.`,
  broken: (every: string): string =>
    `Die Aufzeichnung dieser Runde läuft nicht mehr so ab, wie sie aufgezeichnet wurde. Deshalb zeigen wir die Bilder, die von ihr aufgehoben wurden, eines alle ${every}.`,
  unreachable: 'Der Server hat nicht geantwortet. Prüfe die Verbindung und versuche es noch einmal.',
  failed: (status: number): string => `Der Server konnte es nicht zeigen (${status}). Versuche es noch einmal.`,
  again: 'Noch einmal versuchen',
  link: (round: number): string => `Wiedergabe von Runde ${round}`,
};
