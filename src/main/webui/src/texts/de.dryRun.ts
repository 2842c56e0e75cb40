/** Words of the page on which bots alone play a class's rounds, in German. */
import type { dryRun as English } from './en.dryRun';

const warnings: typeof English.warnings = {
  short: {
    title: 'Im Nu vorbei.',
    text: ({ seconds }) =>
      `Die Runde dauert ${seconds} in der Zeit des Systems. Nimm das kleinste Tempo oder eine größere Datei.`,
  },
  long: {
    title: 'Es dauert lange.',
    text: ({ fastestSeconds }) =>
      `Selbst beim höchsten Tempo dauert die Runde ${fastestSeconds}. Beende sie früher oder gib weniger zu laden.`,
  },
  nobodyFinishes: {
    title: 'Die Runde wird in ihrer Zeit nicht fertig.',
    text: ({ seconds }) => `Nach ${seconds} hatte niemand alles. Gib mehr Zeit oder weniger zu laden.`,
  },
  someDoNotFinish: {
    title: 'Nicht alle werden fertig.',
    text: ({ unfinished, of, seconds }) =>
      `${unfinished} von ${of} hatten nicht alles, als die Runde nach ${seconds} endete. Ist das nicht das Lernziel, gib mehr Zeit.`,
  },
  seedBottleneck: {
    title: 'Der Seed ist der Engpass.',
    text: ({ copySeconds, medianSeconds }) =>
      `Er braucht ${copySeconds}, um jedes Stück einmal wegzugeben, und die Hälfte hatte nach ${medianSeconds} alles: Man wartet auf neue Stücke, was man auch tut. Gib dem Seed mehr Upload.`,
  },
  alike: {
    title: 'Alle werden zugleich fertig.',
    text: ({ percent }) =>
      `Erste und Letzte liegen ${percent} % auseinander; wer unter Gleichen gut gewählt hat, zeigt sich kaum. Verschiedene Leitungen oder andere Bots bringen es heraus.`,
  },
};

export const dryRun: typeof English = {
  running: 'Bots spielen …',
  runningText: 'Jede Runde dreimal, so schnell dieser Rechner kann. Eine Klasse, die gerade läuft, geht vor.',
  failed: 'Der Probelauf konnte nicht gespielt werden. Geh zurück und starte einen neuen.',
  cancelled: 'Dieser Probelauf wurde angehalten: Ein anderer wurde gestartet. Geh zurück und starte ihn noch einmal.',
  round: (n: number, lab: string, title: string): string => `Runde ${n}: ${title} (${lab})`,
  lasts: (shortest: string, longest: string): string =>
    shortest === longest
      ? `Sie dauert ${longest} in der Zeit des Systems.`
      : `Sie dauert ${shortest} bis ${longest} in der Zeit des Systems.`,
  takes: (wall: string, speed: number): string => `Bei ×${speed} sind das ${wall} deiner Unterrichtszeit.`,
  seats: (autopilot: string): string => `Auf den Plätzen der Studierenden: ${autopilot}.`,
  fine: 'Nichts fällt auf, was einen Kurs verderben würde.',
  everybody: 'Alle Ergebnisse',
  warnings,
};
