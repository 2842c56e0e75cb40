/** Every word of this lab's pages, in English. Functions take what the sentence is about. */

const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const words = {
  listShort: 'List',
  searchShort: 'Search',
  transfersShort: 'Transfers',
  libraryShort: 'Sharing',

  index: 'The index',
  signedIn: (server: number, servers: number): string =>
    servers === 1 ? 'You are signed in.' : `You are signed in at server ${server + 1} of ${servers}.`,
  knows: (peers: number, songs: number): string =>
    `It lists ${plural(songs, 'copy', 'copies')} at ${plural(peers, 'peer', 'peers')}.`,
  unlinked: 'It knows only the peers signed in there; the servers do not talk to each other.',
  signedOut: 'The index does not answer.',
  signedOutText:
    'Nobody finds anything now. Downloads go on, and whoever you heard of before can still be asked directly.',
  filters: (list: string[]): string =>
    `By order of a court it lists nothing with: ${list.map((one) => `“${one}”`).join(', ')}.`,

  list: 'Songs I want',
  got: (got: number, of: number): string => `${got} of ${of}`,
  gotAt: (time: string): string => `Got at ${time}`,
  sources: (n: number): string => `${plural(n, 'source', 'sources')} known`,
  noSources: 'Not looked up yet',
  moving: (percent: string, rate: string, name: string): string => `${percent}, ${rate} from ${name}`,
  queued: (name: string, place: number): string => `In ${name}’s queue, place ${place}`,
  connecting: (name: string): string => `Asking ${name} …`,
  lookUp: 'Search',
  lookUpSong: (title: string): string => `Search the index for “${title}”`,
  show: (title: string): string => `Show who has “${title}”`,
  allGot: 'You have everything on your list. What you share now still counts.',
  nothingWanted: 'There is nothing on your list.',

  search: 'Search',
  searchLabel: 'Words of an artist or a title',
  searchButton: 'Ask the index',
  waiting: (search: string): string => `Waiting for the index to reply to “${search}” …`,
  unanswered: (search: string): string => `No reply to “${search}”.`,
  answered: (n: number, search: string): string =>
    n === 0
      ? `Nobody shares anything with “${search}”, says the index.`
      : `“${search}”: ${plural(n, 'copy', 'copies')}.`,
  neverAsked: 'Ask the index, and it says who shares what you look for: one question, one reply.',
  about: (title: string): string => `Who has “${title}”, as far as you heard`,
  lastReply: 'Show the last reply',
  noneKnown: 'You have not heard of anybody who has it. Search for it.',
  more: (n: number): string => `Show ${n} more`,
  get: 'Get',
  getFrom: (title: string, name: string): string => `Get “${title}” from ${name}`,
  have: 'yours',
  ping: (millis: number): string => `${millis} ms`,
  noPing: 'no ping',
  failure: {
    noAnswer: 'did not answer',
    gone: 'left in the middle',
    notShared: 'does not share it',
    decoy: 'false file',
  },
  state: { connecting: 'asking', queued: 'queued', moving: 'coming' },
  line: { modem: 'Modem', isdn: 'ISDN', dsl: 'DSL', cable: 'Cable', t1: 'T1', t3: 'T3' },
  lineSays: (line: string): string => `says: ${line}`,

  transfers: 'Transfers',
  downloads: 'To me',
  uploads: 'From me',
  noDownloads: 'Nothing is coming. Search for a song and get it from somebody.',
  noUploads: 'Nobody asks you for anything now.',
  cancel: 'Give up',
  cancelSong: (title: string, name: string): string => `Give up “${title}” from ${name}`,
  place: (place: number): string => `place ${place} in the queue`,
  asking: (seconds: number): string => `no answer yet, ${seconds} s`,
  progress: (percent: string, rate: string): string => `${percent} · ${rate}`,

  library: 'My songs',
  sharing: (shared: number, of: number): string => `${shared} of ${of} shared`,
  shareAll: 'Share all',
  shareNone: 'Share none',
  shareSong: (title: string): string => `Let others have “${title}”`,
  shared: 'shared',
  notShared: 'mine only',
  served: (n: number): string => `passed on ${plural(n, 'time', 'times')}`,

  somebody: (peer: number): string => `peer ${peer}`,
  someSong: 'a song',

  client: 'My client',
  autopilot: 'Autopilot',
  autopilotOff: 'Off: I play by hand',
  autopilotHelp: 'A strategy can play for you; take the seat back at any time.',
  slots: 'Uploads served at a time',
  slotsHelp: (rate: string): string => `Your line uploads ${rate}, shared equally among them. The others wait.`,
  slotsNone: '0: nobody',
  reported: 'Line you say you have',
  reportedHelp: (line: string): string => `Yours is ${line}. The index believes what it is told.`,
  shareDownloads: 'Songs that arrive',
  shareDownloadsOn: 'are shared at once',
  shareDownloadsOff: 'stay mine',
  totals: (gave: string, songs: number, got: string, waste: string): string =>
    `Gave ${gave} (${plural(songs, 'song', 'songs')}), downloaded ${got}, ${waste} of it in vain.`,

  curve: 'How we are doing',
  mine: 'me',
  mean: 'all, on average',
  best: 'the best',
  percentOfList: '% of the list',
  curveText: (mine: string, mean: string): string => `You have ${mine} of your list, everybody ${mean} on average.`,

  noEvents: 'Nothing yet.',
  happened: {
    signedIn: (songs: number): string =>
      `Signed in; the index knows of ${plural(songs, 'song', 'songs')} that you share.`,
    answered: (search: string, n: number, seconds: number, messages: number): string =>
      `The index replied to “${search}” after ${seconds} s: ${plural(n, 'copy', 'copies')}. It took ${messages} messages in all.`,
    unanswered: (search: string): string => `The index did not reply to “${search}”.`,
    requested: (name: string, title: string, place: number): string =>
      place > 0 ? `${name} wants “${title}” from you and waits in your queue.` : `${name} wants “${title}” from you.`,
    started: (name: string, title: string, waited: string): string =>
      `${name} began to send “${title}” after ${waited}.`,
    completedIn: (name: string, title: string, seconds: string): string =>
      `“${title}” arrived from ${name} after ${seconds}.`,
    completedOut: (name: string, title: string): string => `${name} has “${title}” from you now.`,
    decoy: (name: string, title: string): string =>
      `What ${name} called “${title}” was something else. All for nothing.`,
    gone: (name: string, title: string): string =>
      `${name} left in the middle of “${title}”; what had come is of no use.`,
    noAnswer: (name: string, title: string): string =>
      `${name} did not answer: gone, though the index still listed “${title}” there.`,
    notShared: (name: string, title: string): string => `${name} does not share “${title}” any more.`,
    cancelled: (name: string, title: string): string => `${name} gave up waiting for “${title}” from you.`,
    elsewhere: (name: string, title: string): string => `${name} got “${title}” from somebody else first.`,
    left: (name: string, title: string): string => `${name}, who wanted “${title}” from you, has gone.`,
    finished: (time: string): string => `You have everything on your list, after ${time}.`,
    serverDown: 'The index went down. Nobody can search; downloads go on.',
    filtered: (filter: string): string => `The index was ordered to list nothing with “${filter}”.`,
    autopilotOn: (strategy: string): string => `The autopilot “${strategy}” plays for you now.`,
    autopilotOff: 'You play by hand again.',
  },

  room: {
    picture: 'Who asks, who sends',
    pictureText: (moving: number, online: number, findable: string): string =>
      `${plural(online, 'peer', 'peers')} online, ${plural(moving, 'song', 'songs')} on the way from peer to peer; the index finds ${findable} of all copies.`,
    key: {
      asks: 'asks the index',
      answered: 'has a reply',
      unanswered: 'got no reply',
      song: 'a song, from peer to peer',
      signedIn: 'signed in',
    },
    down: 'down',
    server: (n: number): string => `Server ${n}`,
    index: 'Index',
    entries: (n: number): string => plural(n, 'copy', 'copies'),
    findable: 'A search finds',
    findableOf: (copies: number): string => `of ${plural(copies, 'copy', 'copies')} shared`,
    queries: 'Queries so far',
    waiting: (n: number): string => `${n} waiting for a reply`,
    transfers: 'On the way',
    queued: (n: number): string => `${n} in queues`,
    songs: 'Songs got',
    songsOf: (n: number): string => `of ${n} wanted`,
    curves: 'Found and got',
    curveFindable: 'copies a search finds',
    curveGot: 'wanted songs got',
    percent: '%',
    filters: 'Not listed, by order',
    table: 'Everyone',
    plays: 'Plays',
    hand: 'by hand',
    got: 'Got',
    shares: 'Shares',
    serves: 'Serves',
    queue: 'Queue',
    downRate: 'Download',
    upRate: 'Upload',
    gave: 'Gave',
    finished: 'Had all',
    state: { waiting: 'not in yet', online: 'online', left: 'gone' },
  },
};
