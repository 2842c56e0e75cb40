/** The words of the Gnutella pages, in German. */
import type { Texts } from './texts';

const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const t: Texts = {
  offline: 'Dein Servent ist gerade nicht im Netz.',

  ask: 'Fragen',
  askFor: 'Wörter im Dateinamen',
  askHelp: 'Alle Wörter müssen im Namen stehen. Ein Wort findet mehr Dateien.',
  ttl: 'TTL: so viele Hops weit',
  ttlHelp: (neighbours: number): string =>
    `Geht zuerst an ${plural(neighbours, 'deinen Nachbarn', 'deine Nachbarn')}; jeder Hop weiter kostet alle mehr.`,
  send: 'Anfrage senden',
  wanted: (got: number, of: number): string => `Deine Liste: ${got} von ${of} Dateien`,
  wantedShort: 'Liste',
  askOne: (name: string): string => `Nach ${name} fragen`,
  askWord: 'Fragen',
  have: 'hast du',
  seen: (n: number): string => `${plural(n, 'Servent hat', 'Servents haben')} sie`,
  unseen: 'noch nicht gesehen',

  hits: 'Treffer',
  hitsShort: 'Treffer',
  noHits: 'Noch kein Treffer. Ein Treffer sagt, wer eine Datei hat; er kommt auf dem Weg deiner Anfrage zurück.',
  file: 'Datei',
  from: 'Von',
  hops: 'Hops',
  wall: 'hinter einer Firewall: wird mit einem Push durch das Overlay gebeten',
  get: 'Holen',
  getOne: (name: string, from: string): string => `${name} von ${from} holen`,
  downloads: 'Downloads',
  coming: (percent: string, rate: string, from: string): string => `${percent} von ${from}, ${rate}`,
  pushing: (from: string): string => `Push an ${from} unterwegs`,
  cancel: 'Abbrechen',
  cancelOne: (name: string): string => `${name} abbrechen`,

  picture: 'Deine Anfrage im Overlay',
  pictureIdle: 'Das Overlay um dich herum',
  idle: 'Du bist in der Mitte, um dich deine Nachbarn, weiter außen deren Nachbarn. Sende eine Anfrage und sieh zu, wie sie sich ausbreitet.',
  second: (n: number): string => `Sekunde ${n}`,
  step: 'Sekunde nach der Frage',
  again: 'Noch einmal zeigen',
  live: 'Live mitverfolgen',
  state: (reached: number, messages: number, duplicates: number, hits: number): string =>
    `${plural(reached, 'Servent', 'Servents')} mit ${plural(messages, 'Nachricht', 'Nachrichten')} erreicht, davon ${plural(duplicates, 'Duplikat', 'Duplikate')}; Treffer liefen über ${plural(hits, 'Verbindung', 'Verbindungen')}.`,
  legend: { fresh: 'Anfrage', duplicate: 'Duplikat', hit: 'Treffer', reached: 'erreicht', me: 'wer fragt' },
  totals: (messages: number, duplicates: number, bytes: string, found: number): string =>
    `Insgesamt: ${plural(messages, 'Anfragenachricht', 'Anfragenachrichten')}, davon ${plural(duplicates, 'Duplikat', 'Duplikate')}; mit den Antworten ${bytes}; ${plural(found, 'Kopie', 'Kopien')} gefunden.`,
  askedBy: (name: string, text: string, ttl: number): string => `${name} fragte nach „${text}“, TTL ${ttl}.`,

  noEvents: 'Noch nichts.',

  neighbours: (n: number, most: number): string => `Nachbarn: ${n} von ${most}`,
  neighboursShort: 'Nachbarn',
  alone: 'Du hast keine Nachbarn: Was du fragst, geht nirgendwohin. Verbinde dich unten mit einer Adresse.',
  disconnect: 'Trennen',
  disconnectFrom: (name: string): string => `Von ${name} trennen`,
  known: 'Adressen, die du kennst',
  noKnown: 'Keine. Frag den Bootstrap-Knoten oder sende einen Ping.',
  connect: 'Verbinden',
  connectTo: (name: string): string => `Mit ${name} verbinden`,
  bootstrap: 'Bootstrap-Knoten fragen',
  ping: 'Ping ins Overlay',

  line: 'Deine Leitung',
  lineShort: 'Leitung',
  lineText: (others: string, files: string, cap: string): string =>
    `${others} für das Overlay, ${files} für Dateien, von ${cap}`,
  queued: (n: number): string => `${plural(n, 'Deskriptor wartet', 'Deskriptoren warten')} auf deine Leitung`,
  dropped: (n: number): string =>
    `${plural(n, 'Deskriptor', 'Deskriptoren')} verworfen: Es kam mehr, als deine Leitung senden kann`,
  facts: {
    overlay: 'Verkehr im Overlay',
    caused: 'Last durch deine Anfragen',
    duplicates: 'Duplikate an dich',
    answers: 'Antworten von dir',
    uploaded: 'Dateien hochgeladen',
    rank: 'Rang jetzt',
  },
  uploading: (name: string, to: string): string => `${name} geht an ${to}`,

  routes: 'Deine Routingtabelle',
  routesText: 'Woher jeder Deskriptor kam: Dorthin gehen seine Antworten zurück, und eine zweite Kopie wird verworfen.',
  noRoutes: 'Noch ist nichts durch deinen Servent gekommen.',
  id: 'Id',
  what: 'Was',
  cameFrom: 'Kam von',
  pingWord: 'Ping',

  settings: 'Dein Servent',
  share: 'Meine Dateien teilen',
  shareHelp: (n: number): string => `Andere dürfen ${n === 1 ? 'deine Datei' : `deine ${n} Dateien`} finden und holen.`,
  forward: 'Weiterleiten, was andere fragen',
  forwardHelp: 'Aus: Deine Leitung ist frei, und niemand hinter dir hört etwas.',
  accept: 'Angenommene Nachbarn',
  autopilot: 'Autopilot',
  autopilotOff: 'aus: Ich spiele',
  autopilotHelp: 'Eine Strategie kann deinen Platz spielen, während du zusiehst.',
  firewalled: 'Du bist hinter einer Firewall: Andere bekommen Dateien von dir nur mit einem Push.',

  room: {
    picture: 'Das Overlay',
    waiting: 'Gerade fragt niemand. Linien verbinden Servents; ein Punkt ist umso größer, je mehr Nachbarn er hat.',
    table: 'Servents',
    state: 'Zustand',
    got: 'Gefunden',
    links: 'Nachbarn',
    files: 'Teilt',
    answers: 'Antworten',
    load: 'Last',
    states: { waiting: 'noch nicht da', online: 'online', away: 'weg', gone: 'gegangen' },
    now: (online: number, descriptors: number, rate: string): string =>
      `${plural(online, 'Servent', 'Servents')} online, ${plural(descriptors, 'Deskriptor', 'Deskriptoren')} je Sekunde, ${rate}.`,
    got2: (got: number, wanted: number): string => `${got} von ${wanted} gesuchten Dateien gefunden.`,
    bootstrapDown: 'Der Bootstrap-Knoten antwortet nicht.',
    curve: 'Verkehr im Overlay',
    allServents: 'alle Servents zusammen',
    perSecond: 'Deskriptoren je Sekunde',
  },

  told: {
    connected: (name: string): string => `${name} ist jetzt dein Nachbar.`,
    disconnected: {
      asked: (name: string): string => `Die Verbindung zu ${name} ist beendet.`,
      left: (name: string): string => `${name} hat das Netz verlassen; was von dort kam, findet nicht mehr zurück.`,
      failed: (name: string): string => `Die Verbindung zu ${name} ist abgebrochen.`,
    },
    notConnected: {
      away: (name: string): string => `${name} antwortet nicht: Die Adresse ist veraltet.`,
      full: (name: string): string => `${name} hat genug Nachbarn und hat dich abgelehnt.`,
    },
    bootstrapped: (n: number): string =>
      n < 0
        ? 'Der Bootstrap-Knoten antwortet nicht.'
        : `Der Bootstrap-Knoten hat ${plural(n, 'Servent', 'Servents')} genannt.`,
    hit: (name: string, files: number, hops: number, after: number): string =>
      `${name} hat ${files === 1 ? 'sie' : `${files} Dateien`}: Der Treffer kam über ${plural(hops, 'Hop', 'Hops')} nach ${after} s zurück.`,
    ended: (text: string, reached: number, found: number, copies: number): string =>
      copies === 0
        ? `„${text}“: Niemand online teilte das. Deine Anfrage erreichte ${plural(reached, 'Servent', 'Servents')} umsonst.`
        : found === 0
          ? `„${text}“: ${plural(copies, 'Kopie war', 'Kopien waren')} online, aber hinter deinem Horizont (${plural(reached, 'Servent', 'Servents')} erreicht).`
          : `„${text}“: Du hast von ${found} von ${plural(copies, 'Kopie', 'Kopien')} erfahren (${plural(reached, 'Servent', 'Servents')} erreicht).`,
    lost: (n: number): string => ` ${plural(n, 'Antwort ging', 'Antworten gingen')} verloren: Der Rückweg war weg.`,
    serving: (name: string, file: string): string => `${name} bekommt ${file} von dir.`,
    got: (file: string, from: string): string => `Du hast ${file}, von ${from}.`,
    failed: {
      busy: (name: string): string =>
        `${name} bedient schon so viele wie möglich; versuche es noch einmal oder bei jemand anderem.`,
      gone: (name: string): string => `${name} ist nicht mehr zu erreichen.`,
      unshared: (name: string): string => `${name} teilt diese Datei nicht mehr.`,
      wall: (name: string): string => `Du und ${name} seid beide hinter einer Firewall: Da hilft kein Push.`,
    },
    overloaded: 'Deine Leitung ist voll: Deskriptoren werden verworfen.',
  },
};
