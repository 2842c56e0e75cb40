/** The Napster views of docs/labs/napster.md. An absent field means `null` there. */

export type Line = 'modem' | 'isdn' | 'dsl' | 'cable' | 't1' | 't3';
export type PeerState = 'waiting' | 'online' | 'left';

export interface Me {
  peer: number;
  name: string;
  state: PeerState;
  line: Line;
  /** What it tells the index. */
  reported: Line;
  uploadBytesPerSecond: number;
  downloadBytesPerSecond: number;
  slots: number;
  mostSlots: number;
  mostDownloads: number;
  shareDownloads: boolean;
  autopilot?: string;
  got: number;
  wanted: number;
  downRate: number;
  upRate: number;
  downloadedBytes: number;
  wastedBytes: number;
  uploadedBytes: number;
  songsServed: number;
  finishedAtSeconds?: number;
  rank?: number;
}

export interface Index {
  /** Where I am signed in; absent: nowhere. */
  server?: number;
  servers: number;
  linked: boolean;
  peers?: number;
  songs?: number;
  filters: string[];
}

export interface Search {
  state: 'none' | 'waiting' | 'answered' | 'unanswered';
  words?: string;
  askedAt?: number;
  answeredAt?: number;
  results?: number;
}

export interface Wanted {
  song: number;
  artist: string;
  title: string;
  /** The words that find just this song. */
  search: string;
  bytes: number;
  gotAt?: number;
  sources: number;
}

export type Failure = 'noAnswer' | 'gone' | 'notShared' | 'decoy';

/** A copy of a song at another peer, as the index listed it. */
export interface Source {
  song: number;
  artist: string;
  title: string;
  bytes: number;
  holder: number;
  name: string;
  line: Line;
  /** Absent: it did not answer when the reply came. */
  pingMillis?: number;
  learntAt: number;
  /** Whether the last reply listed it. */
  last: boolean;
  wanted: boolean;
  owned: boolean;
  failure?: Failure;
}

export interface Owned {
  song: number;
  artist: string;
  title: string;
  bytes: number;
  shared: boolean;
  served: number;
}

/** A download or an upload. */
export interface Moving {
  song: number;
  title: string;
  other: number;
  name: string;
  state: 'connecting' | 'queued' | 'moving';
  /** In the queue; 1 = next. */
  place?: number;
  bytes: number;
  of: number;
  rate: number;
  since: number;
}

export interface Field {
  online: number;
  finished: number;
  meanGot: number;
  bestGot: number;
}

export interface SeatView {
  clock: number;
  me: Me;
  index: Index;
  search: Search;
  wanted: Wanted[];
  sources: Source[];
  library: Owned[];
  downloads: Moving[];
  uploads: Moving[];
  field: Field;
}

export interface RoomPeer {
  peer: number;
  name: string;
  group: string;
  state: PeerState;
  hand: boolean;
  autopilot?: string;
  server?: number;
  got: number;
  wanted: number;
  shared: number;
  slotsUsed: number;
  queued: number;
  downRate: number;
  upRate: number;
  downloadedBytes: number;
  uploadedBytes: number;
  finishedAtSeconds?: number;
  rank?: number;
  strategy?: string;
  uploadBytesPerSecond?: number;
}

export interface Machine {
  server: number;
  up: boolean;
  members: number;
  entries: number;
  stale: number;
  waiting: number;
}

export interface Totals {
  online: number;
  finished: number;
  got: number;
  wanted: number;
  copies: number;
  /** Part of all copies that a search could find now. */
  findable: number;
  queries: number;
  moving: number;
  queued: number;
  filters: string[];
}

export interface RoomView {
  clock: number;
  over: boolean;
  peers: RoomPeer[];
  servers: Machine[];
  /** From, to, bytes per second. */
  edges: [number, number, number][];
  /** Peer, and 1 = waits for a reply, 2 = has it, 3 = got none. */
  asking: [number, number][];
  totals: Totals;
}
