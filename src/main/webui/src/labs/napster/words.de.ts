/** Every word of this lab's pages, in German. */
import type { Words } from './words';

const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const words: Words = {
  listShort: 'Liste',
  searchShort: 'Suche',
  transfersShort: 'Transfers',
  libraryShort: 'Teilen',

  index: 'Der Index',
  signedIn: (server: number, servers: number): string =>
    servers === 1 ? 'Du bist angemeldet.' : `Du bist bei Server ${server + 1} von ${servers} angemeldet.`,
  knows: (peers: number, songs: number): string =>
    `Er führt ${plural(songs, 'Kopie', 'Kopien')} bei ${plural(peers, 'Peer', 'Peers')}.`,
  unlinked: 'Er kennt nur die Peers, die dort angemeldet sind; die Server reden nicht miteinander.',
  signedOut: 'Der Index antwortet nicht.',
  signedOutText:
    'Niemand findet jetzt etwas. Downloads laufen weiter, und wen du schon kennst, kannst du noch direkt fragen.',
  filters: (list: string[]): string =>
    `Auf Anordnung eines Gerichts führt er nichts mit: ${list.map((one) => `„${one}“`).join(', ')}.`,

  list: 'Lieder, die ich will',
  got: (got: number, of: number): string => `${got} von ${of}`,
  gotAt: (time: string): string => `Da seit ${time}`,
  sources: (n: number): string => `${plural(n, 'Quelle', 'Quellen')} bekannt`,
  noSources: 'Noch nicht gesucht',
  moving: (percent: string, rate: string, name: string): string => `${percent}, ${rate} von ${name}`,
  queued: (name: string, place: number): string => `In der Schlange von ${name}, Platz ${place}`,
  connecting: (name: string): string => `${name} wird gefragt …`,
  lookUp: 'Suchen',
  lookUpSong: (title: string): string => `Im Index nach „${title}“ suchen`,
  show: (title: string): string => `Zeigen, wer „${title}“ hat`,
  allGot: 'Du hast alles von deiner Liste. Was du jetzt teilst, zählt trotzdem.',
  nothingWanted: 'Auf deiner Liste steht nichts.',

  search: 'Suche',
  searchLabel: 'Wörter aus Künstler oder Titel',
  searchButton: 'Den Index fragen',
  waiting: (search: string): string => `Warten auf die Antwort des Index auf „${search}“ …`,
  unanswered: (search: string): string => `Keine Antwort auf „${search}“.`,
  answered: (n: number, search: string): string =>
    n === 0 ? `Niemand teilt etwas mit „${search}“, sagt der Index.` : `„${search}“: ${plural(n, 'Kopie', 'Kopien')}.`,
  neverAsked: 'Frag den Index, und er sagt, wer teilt, was du suchst: eine Frage, eine Antwort.',
  about: (title: string): string => `Wer „${title}“ hat, soweit du gehört hast`,
  lastReply: 'Die letzte Antwort zeigen',
  noneKnown: 'Du hast noch von niemandem gehört, der es hat. Such danach.',
  more: (n: number): string => `${n} weitere zeigen`,
  get: 'Holen',
  getFrom: (title: string, name: string): string => `„${title}“ von ${name} holen`,
  have: 'hast du',
  ping: (millis: number): string => `${millis} ms`,
  noPing: 'kein Ping',
  failure: {
    noAnswer: 'hat nicht geantwortet',
    gone: 'mittendrin gegangen',
    notShared: 'teilt es nicht',
    decoy: 'falsche Datei',
  },
  state: { connecting: 'gefragt', queued: 'in der Schlange', moving: 'kommt' },
  line: { modem: 'Modem', isdn: 'ISDN', dsl: 'DSL', cable: 'Kabel', t1: 'T1', t3: 'T3' },
  lineSays: (line: string): string => `sagt: ${line}`,

  transfers: 'Transfers',
  downloads: 'Zu mir',
  uploads: 'Von mir',
  noDownloads: 'Gerade kommt nichts. Such ein Lied und hol es bei jemandem.',
  noUploads: 'Gerade will niemand etwas von dir.',
  cancel: 'Aufgeben',
  cancelSong: (title: string, name: string): string => `„${title}“ von ${name} aufgeben`,
  place: (place: number): string => `Platz ${place} in der Schlange`,
  asking: (seconds: number): string => `noch keine Antwort, ${seconds} s`,
  progress: (percent: string, rate: string): string => `${percent} · ${rate}`,

  library: 'Meine Lieder',
  sharing: (shared: number, of: number): string => `${shared} von ${of} geteilt`,
  shareAll: 'Alle teilen',
  shareNone: 'Keins teilen',
  shareSong: (title: string): string => `Anderen „${title}“ geben`,
  shared: 'geteilt',
  notShared: 'nur meins',
  served: (n: number): string => `${n}-mal weitergegeben`,

  somebody: (peer: number): string => `Peer ${peer}`,
  someSong: 'ein Lied',

  client: 'Mein Client',
  autopilot: 'Autopilot',
  autopilotOff: 'Aus: Ich spiele von Hand',
  autopilotHelp: 'Eine Strategie kann für dich spielen; du kannst den Platz jederzeit wieder übernehmen.',
  slots: 'Uploads gleichzeitig',
  slotsHelp: (rate: string): string =>
    `Deine Leitung schafft ${rate} Upload, gleich verteilt auf sie. Die anderen warten.`,
  slotsNone: '0: niemand',
  reported: 'Leitung, die du angibst',
  reportedHelp: (line: string): string => `Deine ist ${line}. Der Index glaubt, was man ihm sagt.`,
  shareDownloads: 'Lieder, die ankommen',
  shareDownloadsOn: 'werden gleich geteilt',
  shareDownloadsOff: 'bleiben meine',
  totals: (gave: string, songs: number, got: string, waste: string): string =>
    `${gave} gegeben (${plural(songs, 'Lied', 'Lieder')}), ${got} geladen, davon ${waste} umsonst.`,

  curve: 'Wie es läuft',
  mine: 'ich',
  mean: 'alle im Mittel',
  best: 'am weitesten',
  percentOfList: '% der Liste',
  curveText: (mine: string, mean: string): string => `Du hast ${mine} deiner Liste, alle im Mittel ${mean}.`,

  noEvents: 'Noch nichts.',
  happened: {
    signedIn: (songs: number): string =>
      `Angemeldet; der Index weiß von ${plural(songs, 'Lied', 'Liedern')}, die du teilst.`,
    answered: (search: string, n: number, seconds: number, messages: number): string =>
      `Der Index antwortete auf „${search}“ nach ${seconds} s: ${plural(n, 'Kopie', 'Kopien')}. Das brauchte insgesamt ${plural(messages, 'Nachricht', 'Nachrichten')}.`,
    unanswered: (search: string): string => `Der Index hat auf „${search}“ nicht geantwortet.`,
    requested: (name: string, title: string, place: number): string =>
      place > 0 ? `${name} will „${title}“ von dir und wartet in deiner Schlange.` : `${name} will „${title}“ von dir.`,
    started: (name: string, title: string, waited: string): string =>
      `${name} hat nach ${waited} angefangen, „${title}“ zu senden.`,
    completedIn: (name: string, title: string, seconds: string): string =>
      `„${title}“ kam von ${name} an, nach ${seconds}.`,
    completedOut: (name: string, title: string): string => `${name} hat „${title}“ jetzt von dir.`,
    decoy: (name: string, title: string): string => `Was ${name} „${title}“ nannte, war etwas anderes. Alles umsonst.`,
    gone: (name: string, title: string): string =>
      `${name} ist mitten in „${title}“ gegangen; was schon da war, nützt nichts.`,
    noAnswer: (name: string, title: string): string =>
      `${name} hat nicht geantwortet: weg, obwohl der Index „${title}“ dort noch führte.`,
    notShared: (name: string, title: string): string => `${name} teilt „${title}“ nicht mehr.`,
    cancelled: (name: string, title: string): string => `${name} wartet nicht mehr auf „${title}“ von dir.`,
    elsewhere: (name: string, title: string): string => `${name} hat „${title}“ schon von jemand anderem.`,
    left: (name: string, title: string): string => `${name} wollte „${title}“ von dir und ist gegangen.`,
    finished: (time: string): string => `Du hast alles von deiner Liste, nach ${time}.`,
    serverDown: 'Der Index ist ausgefallen. Niemand kann suchen; Downloads laufen weiter.',
    filtered: (filter: string): string => `Dem Index wurde angeordnet, nichts mit „${filter}“ zu führen.`,
    autopilotOn: (strategy: string): string => `Der Autopilot „${strategy}“ spielt jetzt für dich.`,
    autopilotOff: 'Du spielst wieder von Hand.',
  },

  room: {
    picture: 'Wer fragt, wer sendet',
    pictureText: (moving: number, online: number, findable: string): string =>
      `${plural(online, 'Peer', 'Peers')} online, ${plural(moving, 'Lied', 'Lieder')} unterwegs von Peer zu Peer; der Index findet ${findable} aller Kopien.`,
    key: {
      asks: 'fragt den Index',
      answered: 'hat Antwort',
      unanswered: 'bekam keine Antwort',
      song: 'ein Lied, von Peer zu Peer',
      signedIn: 'angemeldet',
    },
    down: 'aus',
    server: (n: number): string => `Server ${n}`,
    index: 'Index',
    entries: (n: number): string => plural(n, 'Kopie', 'Kopien'),
    findable: 'Eine Suche findet',
    findableOf: (copies: number): string => `von ${plural(copies, 'geteilten Kopie', 'geteilten Kopien')}`,
    queries: 'Anfragen bisher',
    waiting: (n: number): string => `${n} ohne Antwort bisher`,
    transfers: 'Unterwegs',
    queued: (n: number): string => `${n} in Schlangen`,
    songs: 'Lieder angekommen',
    songsOf: (n: number): string => `von ${n} gewünschten`,
    curves: 'Gefunden und bekommen',
    curveFindable: 'Kopien, die eine Suche findet',
    curveGot: 'gewünschte Lieder bekommen',
    percent: '%',
    filters: 'Nicht geführt, auf Anordnung',
    table: 'Alle',
    plays: 'Spielt',
    hand: 'von Hand',
    got: 'Hat',
    shares: 'Teilt',
    serves: 'Bedient',
    queue: 'Schlange',
    downRate: 'Download',
    upRate: 'Upload',
    gave: 'Gegeben',
    finished: 'Hatte alles',
    state: { waiting: 'noch nicht da', online: 'online', left: 'weg' },
  },
};
