/** The words of the experiments page, in German. */
import { plural } from './de.plural';
import type { experiments as English } from './en.experiments';

export const experiments: typeof English = {
  unreachable: 'Der Server hat nicht geantwortet. Prüfe die Verbindung und versuche es noch einmal.',
  signedOut: 'Du bist abgemeldet. Melde dich in einem anderen Tab wieder an und mach es hier noch einmal.',
  failed: (status: number): string => `Der Server konnte es nicht (${status}). Versuche es noch einmal.`,
  loading: 'Wird geladen …',
  retry: 'Noch einmal versuchen',

  setup: {
    title: 'Neues Experiment',
    scenario: 'Szenario',
    own: 'Ein eigenes Szenario (JSON) …',
    ownLabel: 'Szenario als JSON',
    ownWrong: (what: string): string => `Das ist kein JSON-Objekt: ${what}`,
    lesson: 'Was es lehrt',
    question: 'Frage',
    expected: 'Erwartet',
    vary: 'Was verändert werden soll',
    nothing: 'Nichts: eine Variante',
    knob: (n: number): string => `Regler ${n}`,
    values: 'Werte',
    valuesHelp: 'Durch Kommas getrennt.',
    knobs: {
      slots: 'Slot-Regel',
      sigma: 'Ungleichheit der Leitungen (Sigma)',
      freeRiders: 'Anteil der Trittbrettfahrer, %',
      focal: 'Strategie des betrachteten Peers',
      size: 'Dateigröße, MiB',
      view: 'Sichtweite (höchstens so viele Nachbarn)',
    },
    help: {
      slots: 'Wie viele Nachbarn ein Client gleichzeitig bedient.',
      sigma:
        '0 = alle Leitungen gleich, 1.3 = wie bei echten Peers gemessen. Gilt für lognormale Gruppen; gibt es keine, für jede Gruppe aus mehreren Leechern.',
      freeRiders: 'Dieser Teil der Leecher gibt nichts; die anderen spielen wie zuvor.',
      focal: 'Ein Peer spielt anders; alle anderen bleiben gleich.',
      size: 'Unter etwa 32 MiB zeigt sich Tit-for-Tat kaum.',
      view: 'Wie viele Peers jeder kennt und mit wie vielen er sich verbindet.',
    },
    focal: (peer: string, several: boolean): string =>
      several
        ? `Der betrachtete Peer ist der erste der Gruppe „${peer}“; er bekommt eine eigene Gruppe namens „you“.`
        : `Der betrachtete Peer ist „${peer}“.`,
    noFocal: 'Dieses Szenario hat keinen Leecher.',
    withReference: 'Der Referenz-Client spielt immer mit: An ihm wird der Gewinn gemessen.',
    wrong: {
      empty: 'Gib mindestens einen Wert an.',
      number: (least: number, most: number): string => `Zahlen von ${least} bis ${most}, durch Kommas getrennt.`,
      twice: 'Jeder Wert darf nur einmal vorkommen.',
    },
    seeds: 'Startwerte',
    seedsHelp: 'Jede Variante wird mit jedem Startwert einmal gespielt; 20 gehen schnell, 100 überzeugen.',
    seedsWrong: (most: number): string => `Eine ganze Zahl von 1 bis ${most}.`,
    runs: (variants: number, seeds: number): string =>
      `${plural(variants, 'Variante', 'Varianten')} × ${plural(seeds, 'Startwert', 'Startwerte')} = ${plural(variants * seeds, 'Partie', 'Partien')}`,
    tooMany: (most: number): string => `Höchstens ${most} Varianten: Nimm weniger Werte.`,
    run: 'Ausführen',
    documents: 'Die Varianten als Szenario-Dateien',
    documentsHelp:
      'Jede lässt sich auf der Kommandozeile noch einmal spielen: simulate FILE.json --seeds 1..20 --csv out.csv',
    download: (label: string): string => `${label} herunterladen`,
    focalPart: 'Betrachteter Peer',
    partOf: {
      slots: 'Slots',
      sigma: 'Sigma',
      freeRiders: 'Trittbrettfahrer %',
      size: 'MiB',
      view: 'Sichtweite',
    },
  },

  plain: {
    ownTitle: 'Eigenes Szenario',
    ownWrong: 'Das ist kein JSON-Objekt.',
    valuesWrong: 'Gib verschiedene Werte der Art an, die jetzt dort steht, durch Kommas getrennt.',
    asItIs: 'wie es ist',
    none: 'keine',
    text: 'Ein Punkt ist ein Lauf; der Kasten fasst die mittlere Hälfte der Läufe, der dicke Strich ist der Median.',
    median: (value: string): string => `Median ${value}`,
    participants: 'Beteiligte, Mediane',
    variant: 'Variante',
    kind: 'gespielt von',
    runs: 'Läufe',
    medianHead: 'Median',
    least: 'kleinster',
    most: 'größter',
  },

  sideBySide: {
    title: 'System gegen System',
    text: 'Was alle unten gezeigten Systeme auf dieselbe Weise messen: Mediane über die Läufe.',
    measure: 'Messgröße',
  },

  job: {
    title: 'Läuft',
    progress: (percent: number): string => `${percent} % gespielt`,
    left: (time: string): string => `noch etwa ${time}`,
    cancel: 'Abbrechen',
    comeBack: 'Du kannst die Seite verlassen und zurückkommen; es läuft weiter.',
    other: 'Eines deiner Experimente läuft noch. Warte darauf oder brich es ab, um ein anderes zu starten.',
    failed:
      'Das Experiment wurde durch einen Fehler im Labor angehalten. Versuche ein anderes Szenario und sag Bescheid, wer immer diesen Server betreibt.',
    cancelled: 'Abgebrochen.',
  },

  list: {
    title: 'Deine Experimente',
    empty:
      'Noch kein Experiment. Wähle oben ein Szenario, verändere etwas und drücke Ausführen: Das Ergebnis erscheint hier.',
    show: 'Zeigen',
    showOne: (title: string): string => `${title} zeigen`,
    keep: 'Aufheben',
    keepOne: (title: string): string => `${title} aufheben`,
    kept: 'aufgehoben',
    notKept: 'nicht aufgehoben: innerhalb einer Stunde vergessen',
    rename: 'Umbenennen',
    renameOne: (title: string): string => `${title} umbenennen`,
    newTitle: 'Titel',
    save: 'Speichern',
    back: 'Abbrechen',
    delete: 'Löschen',
    deleteSure: (title: string): string => `„${title}“ löschen?`,
    deleteText:
      'Die Ergebnisse sind dann endgültig weg. Dasselbe Szenario und dieselben Startwerte ergeben sie wieder.',
    size: (variants: number, seeds: number): string =>
      `${plural(variants, 'Variante', 'Varianten')}, ${plural(seeds, 'Startwert', 'Startwerte')}`,
    compareHint: 'Hake zwei oder mehr an, um sie nebeneinander zu sehen.',
  },

  pictures: {
    only: 'wie es ist',
    times: 'Downloadzeiten',
    timesText:
      'Vom Beitritt bis zur ganzen Datei. Ein Punkt ist ein Peer in einem Lauf; der Kasten fasst die mittlere Hälfte, der dicke Strich ist der Median.',
    timesAxis: 'Downloadzeit, Minuten:Sekunden',
    timesHead: ['Variante', 'Strategie', 'Peers', 'fertig', 'Median Sekunden', '25 %', '75 %', 'kleinste', 'größte'],
    median: (time: string): string => `Median ${time}`,
    unfinished: (n: number): string => `, ${n} nicht fertig`,
    nobody: 'niemand wurde fertig',
    gain: 'Gewinn des betrachteten Peers',
    gainText: (focal: string): string =>
      `Wie viel früher „${focal}“ fertig ist als der Referenz-Client auf demselben Platz, Startwert für Startwert. Rechts der Linie gewinnt er. Eine Partie, die er nicht beendet hat, zählt so lang, wie sie dauerte.`,
    gainAxis: 'Zeit der Referenz / eigene Zeit (logarithmisch)',
    gainHead: [
      'Variante',
      'betrachteter Peer',
      'Strategie',
      'Paare',
      'Median des Gewinns',
      '25 %',
      '75 %',
      'Anteil gewonnen',
    ],
    gainNote: (median: string, wins: number): string => `Median ×${median}, gewinnt ${wins} %`,
    given: 'Gegeben und bekommen',
    givenText:
      'Mittlere Raten vom Beitritt bis zur ganzen Datei. Auf der Linie bekommt ein Peer so viel, wie er gibt; darüber mehr.',
    gaveAxis: 'gibt, KB/s (logarithmisch)',
    gotAxis: 'bekommt, KB/s (logarithmisch)',
    givenHead: ['Variante', 'Startwert', 'Peer', 'Strategie', 'Leitung Bytes/s', 'gab Bytes/s', 'bekam Bytes/s'],
    clustering: 'Wer bedient wen',
    clusteringText: (runs: number): string =>
      `Anteil, den eine Leitungsklasse an den regulären Slots jeder Klasse unter Leechern hatte, nach der ersten Minute und solange alle Klassen laden; Mittel aus ${plural(runs, 'Lauf', 'Läufen')}. In Klammern: wenn Peers blind wählten.`,
    served: 'werden bedient →',
    serving: '↓ bedienen',
    chance: (percent: number): string => `(${percent} %)`,
    matrixHead: ['Variante', 'bedienende Klasse', 'bediente Klasse', 'Anteil', 'Anteil durch Zufall'],
    noMatrix: 'Alle Leitungen sind gleich, oder die Klassen haben nicht länger als eine Minute gemeinsam geladen.',
    results: (title: string): string => `Ergebnisse von ${title}`,
    runsCsv: 'Alle Ergebnisse als CSV',
    capped: (n: number): string => `Gezeichnet sind die ersten ${n} Varianten; die Tabellen oben haben alle.`,
  },
};
