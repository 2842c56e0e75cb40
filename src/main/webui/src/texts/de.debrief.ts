/** Words of the page on which a round is talked about, in German. */
import type { debrief as English } from './en.debrief';

export const debrief: typeof English = {
  link: 'Auswertung in Bildern',
  loading: 'Die Aufzeichnung wird noch einmal gespielt …',
  failed: 'Die Runde konnte nicht ausgewertet werden. Lade die Seite neu.',
  times: 'Downloadzeit nach Strategie',
  timesText:
    'Wer ist früh fertig? Ein Punkt ist ein Peer; der Kasten fasst die mittlere Hälfte, der dicke Strich ist der Median. Vergleiche die Zeilen: Lohnt sich Geben?',
  given: 'Gegeben und bekommen',
  givenText: 'Bekommt mehr, wer mehr gibt? Auf der Linie bekommt ein Peer so viel, wie er gibt; darüber mehr.',
  clustering: 'Wer bedient wen',
  clusteringText:
    'Finden sich Gleiche? Eine dunkle Diagonale heißt: Schnelle Peers geben ihre Slots schnellen, langsame den langsamen.',
  lorenz: (what: string): string => `Wie gleichmäßig: ${what}`,
  lorenzText: (jain: string): string =>
    `Wie weit ist es von gerecht entfernt? Auf der geraden Linie haben alle gleich viel; je tiefer die Kurve hängt, desto ungleicher. Jains Index ist ${jain} (1 ist gleich).`,
  lorenzPeople: 'Anteil der Peers, die mit dem wenigsten zuerst',
  lorenzShare: 'Anteil am Ganzen',
  lorenzHead: ['Anteil der Peers', 'Anteil am Ganzen'],
  rate: 'Downloadraten',
  gave: 'gegebene Bytes',
  ranks: 'Rang im Lauf der Zeit',
  ranksText:
    'Wann fiel die Entscheidung? Eine Linie ist ein Peer, der erste Platz ist oben; dicke Linien sind Studierende. Frühes Kreuzen ist das Einpendeln, spätes der Endspurt.',
  ranksTime: 'Zeit, Minuten:Sekunden',
  ranksHead: 'Sekunden',
  byStrategy: (figure: string): string => `${figure}, je nach Spielweise`,
  byStrategyText:
    'Was brachte welche Spielweise? Ein Punkt ist jemand, der mitmacht; der Kasten fasst die mittlere Hälfte, der dicke Strich ist der Median.',
  plays: 'spielt',
  ratios: (yardstick: string): string => `${yardstick} auf deinem Platz`,
  ratio: (name: string, yardstick: string): string => `${name}: ${yardstick} auf deinem Platz`,
  ratioText: (rule: string, better: number, all: number, median: string): string =>
    `Lag es am Platz oder am Spiel? Rechts von der Linie war jemand besser, als es dieser Client auf demselben Platz gewesen wäre: ${better} von ${all}; in der Mitte steht ${median}. ${rule}`,
  ratioAxis: '1 = wie dieser Client auf demselben Platz',
  ratioHead: 'wer',
  ratiosWhy:
    'Lag es am Platz oder am Spiel? Der Server spielt die Runde noch einmal, mit diesem Client auf dem Platz jeder Person. Das dauert etwa eine halbe Sekunde je Platz.',
  ratiosStart: 'Vergleichen',
  ratiosRunning: 'Die Runde wird noch einmal gespielt, in anderen Händen. Solange ein Kurs spielt, wartet das.',
  ratiosNone:
    'Es gibt niemanden zu vergleichen: Niemand hatte bis zum Schluss einen Platz, oder das Verglichene trifft nicht zu.',
  standing: 'Das Ergebnis',
  measures: 'Was es gekostet und gebracht hat',
  measuresText: (systems: number): string =>
    systems > 1
      ? 'Dasselbe, auf dieselbe Weise gemessen: Halte ein System gegen das andere.'
      : 'Über die ganze Runde gemessen. Spielt in der nächsten Runde ein anderes System, und es steht hier daneben.',
  measure: 'Messgröße',
  round: (n: number): string => `Runde ${n}`,
};
