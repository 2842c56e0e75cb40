/** The Gnutella views of docs/labs/gnutella.md. An absent field means `null` there. */

export interface Me {
  peer: number;
  name: string;
  state: 'waiting' | 'online' | 'away' | 'gone';
  autopilot?: string;
  shares: boolean;
  forwards: boolean;
  accepts: number;
  firewalled: boolean;
  files: number;
  got: number;
  wanted: number;
  uploadBytesPerSecond: number;
  downloadBytesPerSecond: number;
  queued: number;
  overlayRate: number;
  fileRate: number;
  overlaySent: number;
  overlayReceived: number;
  causedBytes: number;
  duplicates: number;
  dropped: number;
  queries: number;
  hits: number;
  answers: number;
  uploadedBytes: number;
  downloadedBytes: number;
  rank?: number;
}

export interface Address {
  peer: number;
  name: string;
}

export interface Want {
  file: number;
  name: string;
  got: boolean;
}

export interface Hit {
  file: number;
  name: string;
  holder: number;
  holderName: string;
  hops: number;
  firewalled: boolean;
  have: boolean;
  at: number;
}

export interface Transfer {
  file: number;
  name: string;
  with: number;
  withName: string;
  bytes: number;
  sizeBytes: number;
  rate: number;
  pushed: boolean;
}

export interface Route {
  id: string;
  kind: 'query' | 'ping';
  text?: string;
  from: number;
  fromName: string;
  hops: number;
  at: number;
}

/** Seconds after the question, from, to, what: 0 the query to somebody new, 1 to somebody who had it, 2 an answer. */
export type Crossing = [number, number, number, number];

export interface Question {
  id: string;
  asker: number;
  askerName: string;
  text: string;
  ttl: number;
  at: number;
  reached: number;
  messages: number;
  duplicates: number;
  hitMessages: number;
  lostHits: number;
  bytes: number;
  found: number;
  trail: Crossing[];
}

export interface Node {
  peer: number;
  name: string;
  hops: number;
}

export type Link = [number, number];

export interface SeatView {
  clock: number;
  me: Me;
  neighbours: Address[];
  known: Address[];
  wanted: Want[];
  hits: Hit[];
  downloads: Transfer[];
  uploads: Transfer[];
  routes: Route[];
  query?: Question;
  around: Node[];
  links: Link[];
  limits: { ttl: number; maxTtl: number };
}

export interface Row {
  peer: number;
  name: string;
  group: string;
  state: Me['state'];
  hand: boolean;
  autopilot?: string;
  neighbours: number;
  files: number;
  got: number;
  wanted: number;
  queries: number;
  answers: number;
  overlayRate: number;
  uploadBytesPerSecond: number;
  dropped: number;
  rank?: number;
  strategy?: string;
}

export interface RoomView {
  clock: number;
  over: boolean;
  bootstrap: boolean;
  peers: Row[];
  links: Link[];
  query?: Question;
  field: { online: number; descriptors: number; overlayRate: number; got: number; wanted: number };
}
