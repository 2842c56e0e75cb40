/** The words of the Gnutella pages, in English. */

const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const t = {
  offline: 'Your servent is not in the network now.',

  ask: 'Ask',
  askFor: 'Words in the file’s name',
  askHelp: 'All words must be in the name. One word finds more files.',
  ttl: 'TTL: hops it may travel',
  ttlHelp: (neighbours: number): string =>
    `Goes to your ${plural(neighbours, 'neighbour', 'neighbours')} first; each hop further costs everybody more.`,
  send: 'Send the query',
  wanted: (got: number, of: number): string => `Your list: ${got} of ${of} files`,
  wantedShort: 'List',
  askOne: (name: string): string => `Ask for ${name}`,
  askWord: 'Ask',
  have: 'have it',
  seen: (n: number): string => `${plural(n, 'servent has', 'servents have')} it`,
  unseen: 'not seen yet',

  hits: 'Hits',
  hitsShort: 'Hits',
  noHits: 'No hit yet. A hit says who has a file; it walks back to you the way your query went.',
  file: 'File',
  from: 'From',
  hops: 'Hops',
  wall: 'behind a firewall: asked by a push through the overlay',
  get: 'Get',
  getOne: (name: string, from: string): string => `Get ${name} from ${from}`,
  downloads: 'Downloads',
  coming: (percent: string, rate: string, from: string): string => `${percent} from ${from}, ${rate}`,
  pushing: (from: string): string => `push on its way to ${from}`,
  cancel: 'Cancel',
  cancelOne: (name: string): string => `Cancel ${name}`,

  picture: 'Your query in the overlay',
  pictureIdle: 'The overlay around you',
  idle: 'You are in the middle, your neighbours around you, theirs further out. Send a query and watch it spread.',
  second: (n: number): string => `second ${n}`,
  step: 'Second after the question',
  again: 'Show it again',
  live: 'Follow it live',
  state: (reached: number, messages: number, duplicates: number, hits: number): string =>
    `Reached ${plural(reached, 'servent', 'servents')} with ${plural(messages, 'message', 'messages')}, ${plural(duplicates, 'duplicate', 'duplicates')}; hits crossed ${plural(hits, 'link', 'links')}.`,
  legend: { fresh: 'query', duplicate: 'duplicate', hit: 'hit', reached: 'reached', me: 'who asked' },
  totals: (messages: number, duplicates: number, bytes: string, found: number): string =>
    `In all: ${messages} query messages, ${duplicates} of them duplicates; ${bytes} with the answers; ${plural(found, 'copy', 'copies')} found.`,
  askedBy: (name: string, text: string, ttl: number): string => `${name} asked for “${text}”, TTL ${ttl}.`,

  noEvents: 'Nothing yet.',

  neighbours: (n: number, most: number): string => `Neighbours: ${n} of ${most}`,
  neighboursShort: 'Neighbours',
  alone: 'You have no neighbours: nothing you ask goes anywhere. Connect to an address below.',
  disconnect: 'Disconnect',
  disconnectFrom: (name: string): string => `Disconnect from ${name}`,
  known: 'Addresses you know',
  noKnown: 'None. Ask the bootstrap node, or ping.',
  connect: 'Connect',
  connectTo: (name: string): string => `Connect to ${name}`,
  bootstrap: 'Ask the bootstrap node',
  ping: 'Ping the overlay',

  line: 'Your line',
  lineShort: 'Line',
  lineText: (others: string, files: string, cap: string): string =>
    `${others} for the overlay, ${files} for files, of ${cap}`,
  queued: (n: number): string => `${plural(n, 'descriptor waits', 'descriptors wait')} for your line`,
  dropped: (n: number): string =>
    `${plural(n, 'descriptor', 'descriptors')} dropped: more came than your line can send`,
  facts: {
    overlay: 'Overlay traffic',
    caused: 'Load your queries caused',
    duplicates: 'Duplicates you got',
    answers: 'Answers you gave',
    uploaded: 'Files uploaded',
    rank: 'Rank now',
  },
  uploading: (name: string, to: string): string => `Sending ${name} to ${to}`,

  routes: 'Your routing table',
  routesText: 'Where each descriptor came from: its answers go back there, and a second copy is dropped.',
  noRoutes: 'Nothing has passed through your servent yet.',
  id: 'Id',
  what: 'What',
  cameFrom: 'Came from',
  pingWord: 'ping',

  settings: 'Your servent',
  share: 'Share my files',
  shareHelp: (n: number): string => `Others may find and get your ${plural(n, 'file', 'files')}.`,
  forward: 'Forward what others ask',
  forwardHelp: 'Off: your line is free, and nobody behind you hears anything.',
  accept: 'Neighbours accepted',
  autopilot: 'Autopilot',
  autopilotOff: 'off: I play',
  autopilotHelp: 'A strategy can play your seat while you watch.',
  firewalled: 'You are behind a firewall: others get files from you only by a push.',

  room: {
    picture: 'The overlay',
    waiting: 'Nobody asks just now. Links between servents; a dot is larger the more neighbours it has.',
    table: 'Servents',
    state: 'State',
    got: 'Found',
    links: 'Neighbours',
    files: 'Shares',
    answers: 'Answers',
    load: 'Load',
    states: { waiting: 'not here yet', online: 'online', away: 'away', gone: 'gone' },
    now: (online: number, descriptors: number, rate: string): string =>
      `${plural(online, 'servent', 'servents')} online, ${plural(descriptors, 'descriptor', 'descriptors')} a second, ${rate}.`,
    got2: (got: number, wanted: number): string => `${got} of ${wanted} wanted files found.`,
    bootstrapDown: 'The bootstrap node does not answer.',
    curve: 'Traffic of the overlay',
    allServents: 'all servents together',
    perSecond: 'descriptors a second',
  },

  told: {
    connected: (name: string): string => `${name} is your neighbour now.`,
    disconnected: {
      asked: (name: string): string => `The connection to ${name} has ended.`,
      left: (name: string): string => `${name} left the network; what came through it finds no way back.`,
      failed: (name: string): string => `The connection to ${name} broke.`,
    },
    notConnected: {
      away: (name: string): string => `${name} does not answer: the address is stale.`,
      full: (name: string): string => `${name} has enough neighbours and refused you.`,
    },
    bootstrapped: (n: number): string =>
      n < 0 ? 'The bootstrap node does not answer.' : `The bootstrap node named ${plural(n, 'servent', 'servents')}.`,
    hit: (name: string, files: number, hops: number, after: number): string =>
      `${name} has ${files === 1 ? 'it' : `${files} files`}: the hit came back over ${plural(hops, 'hop', 'hops')} after ${after} s.`,
    ended: (text: string, reached: number, found: number, copies: number): string =>
      copies === 0
        ? `“${text}”: nobody online shared it. Your query reached ${plural(reached, 'servent', 'servents')} for nothing.`
        : found === 0
          ? `“${text}”: ${plural(copies, 'copy was', 'copies were')} online, but beyond your horizon (${plural(reached, 'servent', 'servents')} reached).`
          : `“${text}”: you learnt of ${found} of ${plural(copies, 'copy', 'copies')} there are (${plural(reached, 'servent', 'servents')} reached).`,
    lost: (n: number): string => ` ${plural(n, 'answer was', 'answers were')} lost: the way back was gone.`,
    serving: (name: string, file: string): string => `${name} gets ${file} from you.`,
    got: (file: string, from: string): string => `You have ${file}, from ${from}.`,
    failed: {
      busy: (name: string): string => `${name} is serving as many as it can; try again or another one.`,
      gone: (name: string): string => `${name} cannot be reached any more.`,
      unshared: (name: string): string => `${name} does not share that file any more.`,
      wall: (name: string): string => `Both you and ${name} are behind a firewall: no push helps.`,
    },
    overloaded: 'Your line is full: descriptors are dropped.',
  },
};
