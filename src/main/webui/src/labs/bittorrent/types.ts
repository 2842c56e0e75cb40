/** The BitTorrent views of docs/wire.md. An absent field means `null` there. */

export interface Content {
  name: string;
  sizeBytes: number;
  pieceBytes: number;
  pieces: number;
}

export interface Reason {
  code: string;
  rank?: number;
  slots?: number;
}

export type PeerState = 'waiting' | 'downloading' | 'seeding' | 'left';
export type PiecePolicy = 'rarest' | 'random' | 'inOrder';
export type AfterFinish = 'leave' | 'stay';

export interface Me {
  peer: number;
  name: string;
  role: 'seed' | 'leecher';
  state: PeerState;
  have: number;
  /** Base64 of the bit field, piece 0 the highest bit of the first byte. */
  pieces: string;
  receivedBytes: number;
  downloadedBytes: number;
  uploadedBytes: number;
  downRate: number;
  upRate: number;
  slots: number;
  slotsUsed: number;
  uploadBytesPerSecond: number;
  downloadBytesPerSecond?: number;
  capUpload?: number;
  autopilot?: string;
  piecePolicy: PiecePolicy;
  afterFinish: string;
  finishedAtSeconds?: number;
  rank?: number;
}

export interface Neighbour {
  peer: number;
  name: string;
  have: number;
  interested: boolean;
  interesting: boolean;
  chokesMe: boolean;
  unchoked: boolean;
  downRate: number;
  upRate: number;
  downBytes: number;
  upBytes: number;
  sinceSeconds: number;
  cap?: number;
  weight?: number;
  banned?: boolean;
  snubbed?: boolean;
  theirReason?: Reason;
  myReason?: Reason;
}

/** A peer whose address I know, without a connection. */
export interface KnownPeer {
  peer: number;
  name: string;
  banned?: boolean;
}

export interface Field {
  /** Still downloading. */
  leechers: number;
  finished: number;
  seeds: number;
  meanHave: number;
  bestHave: number;
  /** How many of the leechers are in each twentieth of the file; absent from rounds recorded long ago. */
  spread?: number[];
}

export interface SeatView {
  clock: number;
  content: Content;
  me: Me;
  neighbours: Neighbour[];
  known: KnownPeer[];
  field: Field;
}

export interface SwarmPeer {
  peer: number;
  name: string;
  group: string;
  role: 'seed' | 'leecher';
  state: PeerState;
  hand: boolean;
  autopilot?: string;
  have: number;
  downRate: number;
  upRate: number;
  downloadedBytes: number;
  uploadedBytes: number;
  finishedAtSeconds?: number;
  rank?: number;
  strategy?: string;
  uploadBytesPerSecond?: number;
}

/** From, to, bytes per second. */
export type Edge = [number, number, number];

export interface SwarmView {
  clock: number;
  content: Content;
  over: boolean;
  peers: SwarmPeer[];
  edges: Edge[];
  field: Field;
}
