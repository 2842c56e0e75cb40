/** Every word the apps say, in German. It compiles only if it says all that `en.ts` says. */

import { charts } from './de.charts';
import { connection, stopped } from './de.connection';
import { debrief } from './de.debrief';
import { dryRun } from './de.dryRun';
import { experiments } from './de.experiments';
import { guide } from './de.guide';
import { plural } from './de.plural';
import { refusals } from './de.refusals';
import { replay } from './de.replay';
import { sessionMessage } from './de.session';
import { staff } from './de.staff';
import type { Texts } from './index';

const ordinal = (n: number): string => `${n}.`;

export const texts: Texts = {
  ordinal,
  charts,
  debrief,
  dryRun,
  staff,
  experiments,
  guide,
  connection,
  stopped,
  replay,

  state: {
    lobby: 'Lobby',
    running: 'Läuft',
    paused: 'Angehalten',
    saving: 'Sichert',
    recovered: 'Wiederhergestellt',
    betweenRounds: 'Zwischen den Runden',
    ended: 'Zu Ende',
    failed: 'Durch einen Fehler angehalten',
  },

  sessionMessage,
  screens: {
    lobby: 'Du bist drin. Die Runde beginnt, wenn die Kursleitung sie startet.',
    lobbyStaff: 'Studierende treten mit dem Code bei. Starte, wenn alle da sind.',
    here: (present: number, all: number): string =>
      present === all
        ? `${plural(all, 'Person', 'Personen')} da`
        : `${present} von ${plural(all, 'Person', 'Personen')} da`,
    nobody: 'Noch ist niemand beigetreten.',
    paused: 'Von der Kursleitung angehalten. Die Zeit steht still; du kannst dich umsehen.',
    saving: 'Die letzten Züge werden gesichert. Gleich geht es weiter.',
    recovered:
      'Der Server wurde neu gestartet, und nichts ging verloren. Die Runde geht weiter, wenn die Kursleitung sie fortsetzt.',
    betweenRounds: 'Die Runde ist vorbei. Die nächste beginnt, wenn die Kursleitung sie startet.',
    roundOver: 'Die Runde ist vorbei.',
    lastRound: 'Das war die letzte Runde. Schau dir an, wie sie lief; die Kursleitung beendet die Sitzung.',
    ended: 'Die Sitzung ist vorbei.',
    failed: 'Die Runde wurde durch einen Fehler im Labor angehalten. Die Kursleitung sieht, was geschehen ist.',
    waitingForView: 'Gleich kommt das erste Bild vom Schwarm …',
    unknownLab: (lab: string): string => `Diese Seite kennt das Labor „${lab}“ nicht. Lade sie neu.`,
    locked: 'Gesperrt: Niemand Neues kann beitreten.',
  },

  header: {
    round: (round: number, rounds: number): string =>
      round === 0 ? `${plural(rounds, 'Runde', 'Runden')}` : `Runde ${round} von ${rounds}`,
    roundOnly: (round: number): string => `Runde ${round}`,
    time: 'Schwarmzeit',
    speed: 'Tempo',
    freeze: 'Anzeige einfrieren',
    unfreeze: 'Weiter zeigen',
    frozen: 'Die Anzeige ist eingefroren; der Schwarm läuft weiter.',
    pace: {
      label: 'Änderungen zeigen',
      every: (seconds: number): string =>
        seconds < 1 ? 'viermal je Sekunde' : seconds === 1 ? 'jede Sekunde' : `alle ${seconds} Sekunden`,
    },
    you: 'du',
  },

  refused: (code: string, message: string): string => refusals[code] ?? message,

  standing: {
    title: (round: number): string => `Ergebnis von Runde ${round}`,
    rank: 'Rang',
    name: 'Name',
    you: 'du',
    yours: (rank: number, of: number): string => `Du bist ${ordinal(rank)} von ${of}.`,
  },

  room: {
    start: 'Starten',
    startRound: (n: number): string => `Runde ${n} starten`,
    pause: 'Anhalten',
    resume: 'Fortsetzen',
    endRound: 'Diese Runde beenden',
    end: 'Sitzung beenden',
    endRoundSure: 'Die Runde jetzt beenden?',
    endRoundText: 'Für alle gilt der jetzige Stand. Das lässt sich nicht rückgängig machen.',
    endSure: 'Die Sitzung jetzt beenden?',
    endText:
      'Die Studierenden werden getrennt, und niemand kann mehr beitreten. Die Ergebnisse bleiben. Das lässt sich nicht rückgängig machen.',
    keep: 'Weitermachen',
    lock: 'Niemand Neues kann beitreten',
    speed: 'Tempo',
    speedUnit: (n: string): string => `${n} Schwarmsekunden je Sekunde`,
    results: 'Ergebnisse',
    people: 'Personen',
    present: 'da',
    away: 'weg',
    code: 'Code',
    failed: (what: string): string => `Das hat nicht geklappt: ${what}`,
    unreachable: 'Der Server hat nicht geantwortet. Prüfe die Verbindung und versuche es noch einmal.',
    signIn: 'Du bist abgemeldet. Melde dich wieder an und mach es dann noch einmal.',
  },

  seat: {
    jump: 'Teile dieser Seite',
    autopilotOn: (strategy: string): string => `Der Autopilot „${strategy}“ spielt für dich.`,
    takeBack: 'Selbst weiterspielen',
    events: 'Was gerade geschah',
  },

  bittorrent: {
    swarmShort: 'Schwarm',
    clientShort: 'Client',
    slotsShort: (used: number, of: number): string => `${used}/${of}`,
    file: 'Meine Datei',
    pieces: (have: number, of: number): string => `${have} von ${plural(of, 'Stück', 'Stücken')}`,
    pieceMap: (have: number, of: number): string => `Stückekarte: ${have} von ${of} Stücken vollständig.`,
    down: 'Download',
    up: 'Upload',
    eta: 'Restzeit',
    etaUnknown: '–',
    finishedAt: (time: string): string => `Vollständig nach ${time}`,
    rank: 'Rang',
    rankOf: (rank: number, of: number): string => `${ordinal(rank)} von ${of}`,
    got: 'bekommen',
    gave: 'gegeben',
    totals: (got: string, gave: string): string => `${got} bekommen, ${gave} gegeben`,
    waiting: 'Dein Peer kommt gleich in den Schwarm.',
    seeding: 'Du hast die ganze Datei und gibst sie als Seed an die anderen weiter.',
    left: 'Du bist fertig und hast den Schwarm verlassen.',

    neighbours: 'Peers',
    slots: (used: number, of: number): string => `${used} von ${of} Upload-Slots belegt`,
    noneTitle: 'Noch keine Nachbarn',
    none: 'Der Tracker gibt dir einige Adressen; das Verbinden dauert einen Moment. Du kannst ihn auch selbst fragen.',
    nobodyInterested:
      'Noch will niemand etwas von dir: Du hast nichts. Die ersten Stücke kommen durch optimistisches Unchoken.',
    nobodyServes:
      'Gerade bedient dich niemand. Bediene jemanden, der deine Stücke will: Tit-for-Tat belohnt, wer gibt.',
    nobodyServed: 'Du bedienst niemanden. Wähle Peers mit ihren Schaltern: Die meisten geben denen, die ihnen geben.',
    wasted: 'Niemand, den du bedienst, will gerade etwas von dir. Gib die Slots Peers, die deine Stücke wollen.',
    serve: (name: string): string => `${name} bedienen`,
    serving: 'An',
    notServing: 'Aus',
    has: (percent: string): string => `hat ${percent}`,
    seed: 'Seed',
    servesYou: 'bedient dich',
    chokesYou: 'drosselt dich',
    wants: 'interessiert',
    wantsNot: 'uninteressiert',
    nothingToGain: 'hat nichts, was dir fehlt',
    toYou: 'zu dir',
    toThem: 'von dir',
    more: (name: string): string => `Mehr zu ${name}`,
    less: 'Weniger',
    since: (time: string): string => `Nachbar seit ${time}`,
    cap: 'Grenze für diesen Peer',
    noCap: 'keine Grenze',
    disconnect: 'Trennen',
    ban: 'Sperren',
    banned: 'gesperrt',
    snubbed: 'lässt dich hängen',
    sort: 'Reihenfolge',
    sortBy: {
      arrival: 'wie sie kamen',
      toMe: 'wer mir am meisten gibt',
      wants: 'wer meine Stücke will',
      has: 'wer am meisten hat',
      name: 'Name',
    },
    resort: 'Neu sortieren',
    pending: 'unterwegs …',

    known: (n: number): string => `${plural(n, 'bekannte Adresse', 'bekannte Adressen')} ohne Verbindung`,
    connect: 'Verbinden',
    connectTo: (name: string): string => `Mit ${name} verbinden`,

    swarm: 'Wer bedient wen',
    swarmText: (servers: number, down: string, served: number, up: string): string =>
      `${plural(servers, 'Peer bedient', 'Peers bedienen')} dich, zusammen ${down}. Du bedienst ${served}, zusammen ${up}.`,
    exchange: (servers: number, served: number): string =>
      `${plural(servers, 'Peer bedient', 'Peers bedienen')} dich. Du bedienst ${plural(served, 'Peer', 'Peers')}.`,
    legendDown: 'zu dir',
    legendUp: 'von dir',
    me: 'Du',
    wholeSwarm: 'Ganzer Schwarm',
    complete: (finished: number): string => `${finished} fertig`,
    raceText: (mine: string, rank: number | undefined, of: number, finished: number): string =>
      `Der ganze Schwarm: Du hast ${mine}${rank ? ` und bist ${ordinal(rank)} von ${of}` : ''}; ${finished} fertig.`,
    raceLegend:
      'Jeder Punkt ist ein Peer auf dem Weg im Uhrzeigersinn von nichts bis zur ganzen Datei. Der große bist du.',

    sound: 'Ton',
    noEvents: 'Noch nichts. Hier steht, wer anfängt und aufhört, dich zu bedienen, und warum.',

    curve: 'Du und das Feld',
    curveText: (mine: string, mean: string, best: string): string =>
      `Du hast ${mine}; im Mittel sind es ${mean}, am meisten ${best}.`,
    mine: 'du',
    mean: 'Mittel',
    best: 'am weitesten',
    percentOfFile: '% der Datei',
    swarmTime: 'Schwarmzeit',

    controls: 'Dein Client',
    capUpload: 'Upload-Grenze',
    capUploadHelp: (capacity: string): string => `Deine Leitung schafft ${capacity}.`,
    autopilot: 'Autopilot',
    autopilotOff: 'Aus: Ich spiele',
    autopilotHelp: 'Eine Strategie spielt für dich, bis du den Platz wieder übernimmst.',
    piecePolicy: 'Welches Stück als Nächstes',
    policies: { rarest: 'Das seltenste zuerst', random: 'Zufällig', inOrder: 'Der Reihe nach' },
    afterFinish: 'Wenn die Datei vollständig ist',
    modes: { leave: 'Den Schwarm verlassen', stay: 'Bleiben und weitergeben' },
    askTracker: 'Den Tracker nach Peers fragen',
    askedTracker: 'Der Tracker wurde gefragt.',
    of: (part: string, whole: string): string => `${part} von ${whole}`,

    theirs: {
      new: (): string => 'er hat noch nicht über dich entschieden',
      person: (): string => 'von Hand gewählt',
      rank: (serves: boolean, rank?: number, slots?: number): string => {
        if (!rank) return serves ? 'du sendest ihm genug' : 'andere senden ihm mehr als du';
        return slots ? `du stehst dort auf Platz ${rank}, ${slots} werden bedient` : `du stehst dort auf Platz ${rank}`;
      },
      optimistic: (serves: boolean): string =>
        serves ? 'er probiert dich aus (optimistisches Unchoken)' : 'seine Probe mit dir ist vorbei',
      notInterested: (): string => 'er hat nichts, was dir fehlt',
      snubbed: (): string => 'du schuldest ihm Daten und sendest keine',
      givesNothing: (): string => 'er gibt niemandem etwas',
      everyone: (): string => 'er bedient alle',
      turn: (): string => 'ein Seed bedient reihum: Jetzt bist du dran',
      kept: (): string => 'ein Seed bedient reihum: Noch bist du dran',
      waits: (): string => 'ein Seed bedient reihum: Du kommst noch dran',
      bargain: (): string => 'du gibst mehr, als du kostest',
      tooDear: (): string => 'du kostest mehr, als du gibst',
      share: (): string => 'ein Anteil wie der, den du gegeben hast',
      newcomer: (): string => 'etwas für Peers, die noch nichts geben konnten',
      gaveNothing: (): string => 'du hast ihm in der letzten Runde nichts gegeben',
      deficit: (): string => 'er schuldet dir am meisten',
      paid: (): string => 'er schuldet dir nichts',
      earlyOrLate: (): string => 'er bevorzugt Peers am Anfang oder kurz vor dem Ziel',
    },
    mineWhy: {
      rank: (rank?: number): string =>
        rank ? `er ist auf Platz ${rank} derer, die dir senden` : 'für das, was er dir sendet',
      optimistic: (): string => 'er wird ausprobiert (optimistisches Unchoken)',
      turn: (): string => 'er ist an der Reihe',
      kept: (): string => 'noch eine Weile behalten',
      everyone: (): string => 'du bedienst alle',
    },

    happened: {
      unchoked: (name: string, because?: string): string =>
        `${name} bedient dich jetzt${because ? `: ${because}` : ''}.`,
      choked: (name: string, got: string, time: string, because?: string): string =>
        `${name} bedient dich nicht mehr, nach ${time} und ${got}${because ? `: ${because}` : ''}.`,
      snubbed: (name: string): string => `${name} hat dich freigegeben, sendet dir aber nichts.`,
      endgame: 'Endgame: Jeder fehlende Block ist unterwegs; deshalb fragst du jetzt mehrere Peers nach denselben.',
      finished: (time: string): string => `Du hast die ganze Datei, nach ${time}.`,
      announced: (learnt: number): string =>
        learnt < 0
          ? 'Du hast den Tracker gefragt, und er antwortet nicht.'
          : learnt === 0
            ? 'Du hast den Tracker gefragt: niemand Neues.'
            : `Der Tracker hat dir ${plural(learnt, 'neuen Peer', 'neue Peers')} genannt.`,
      autopilotOn: (strategy: string): string => `Der Autopilot „${strategy}“ spielt jetzt für dich.`,
      autopilotOff: 'Du spielst wieder von Hand.',
      capacityChanged: (rate: string): string => `Deine Leitung schafft jetzt ${rate} Upload.`,
    },

    room: {
      swarm: 'Der ganze Schwarm',
      swarmText: (edges: number, finished: number, leechers: number): string =>
        `Gerade ${plural(edges, 'Übertragung', 'Übertragungen')}; ${finished} von ${plural(leechers, 'Leecher', 'Leechern')} fertig.`,
      curves: 'Fortschritt nach Gruppen',
      table: 'Alle',
      group: 'Gruppe',
      plays: 'Spielt',
      hand: 'von Hand',
      progress: 'Fortschritt',
      rank: 'Rang',
      down: 'Download',
      up: 'Upload',
      gave: 'Gegeben',
      presence: 'Da',
      finished: 'Fertig nach',
      mean: 'Mittel',
      seeds: 'Seeds',
      state: { waiting: 'noch nicht da', downloading: 'lädt', seeding: 'gibt als Seed', left: 'gegangen' },
      groupProgress: (group: string, percent: string): string => `${group}: ${percent}`,
    },
  },
};
