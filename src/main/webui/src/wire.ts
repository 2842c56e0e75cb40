/** The messages of docs/wire.md that every lab shares. What a view and an action hold is the lab's own affair. */

export const SUBPROTOCOL = 'unchoke.v1.json';

export type SessionState =
  'lobby' | 'running' | 'paused' | 'saving' | 'recovered' | 'betweenRounds' | 'ended' | 'failed';

export interface Person {
  seat: number;
  name: string;
  present: boolean;
}

export interface HelloMessage {
  type: 'hello';
  protocol: string;
  seat?: number;
  epoch: number;
  round: number;
  tick: number;
  tickMillis: number;
  /** The last accepted action id of this seat, 0 if none. */
  lastId: number;
}

export interface SessionMessage {
  type: 'session';
  state: SessionState;
  round: number;
  rounds: number;
  /** Swarm seconds per wall second. */
  speed: number;
  tickMillis: number;
  title: string;
  lab: string;
  code: string;
  locked: boolean;
  lateJoin: boolean;
  projectorNames: 'names' | 'pseudonyms' | 'none';
  people: Person[];
  /** A line of the instructor's for everybody. */
  banner?: string;
  message?: string;
}

export interface SnapshotMessage {
  type: 'snapshot';
  seq: number;
  round: number;
  tick: number;
  view: unknown;
}

export interface FrameMessage {
  type: 'frame';
  seq: number;
  round: number;
  tick: number;
  patch?: Patch;
  gone?: Gone;
}

export interface LabEvent {
  type: string;
  [field: string]: unknown;
}

export interface EventsMessage {
  type: 'events';
  round: number;
  tick: number;
  events: LabEvent[];
}

/** One participant's result; the lab decides what else it holds. */
export interface Place {
  seat: number;
  rank: number;
  name?: string;
  [figure: string]: unknown;
}

export interface StandingMessage {
  type: 'standing';
  round: number;
  standing: Place[];
}

export interface ErrorMessage {
  type: 'error';
  code: string;
  message: string;
}

export interface MovedMessage {
  type: 'moved';
  url: string;
  ticket: string;
}

export interface PongMessage {
  type: 'pong';
}

export type ServerMessage =
  | HelloMessage
  | SessionMessage
  | SnapshotMessage
  | FrameMessage
  | EventsMessage
  | StandingMessage
  | ErrorMessage
  | MovedMessage
  | PongMessage;

export interface Refusal {
  code: string;
  message: string;
}

/** The answer to the action whose id is `re`. It alone has no `type`. */
export type Reply = { re: number; ok: true; tick: number } | { re: number; ok: false; error: Refusal };

/** An action as a lab writes it; the socket adds the id. */
export interface Action {
  type: string;
  [field: string]: unknown;
}

export type Patch = { [field: string]: unknown };
export type Gone = { [table: string]: number[] };

/** Why the connection is closed for good; each has its own screen. */
export type StopReason =
  'removed' | 'ended' | 'replaced' | 'badTicket' | 'protocol' | 'refused' | 'flooded' | 'tooLarge' | 'rejected';

/** Why the connection broke, if it is worth another try. */
export type LostCause = 'network' | 'moved' | 'slow' | 'restarting' | 'fault';

const STOPS: Record<number, StopReason> = {
  4501: 'removed',
  4502: 'ended',
  4503: 'replaced',
  4504: 'badTicket',
  4505: 'protocol',
  1003: 'rejected',
  1007: 'rejected',
  1008: 'flooded',
  1009: 'tooLarge',
};

const LOSSES: Record<number, LostCause> = {
  4001: 'moved',
  4002: 'slow',
  4003: 'restarting',
  1011: 'fault',
  1012: 'restarting',
};

/** The reason to stop for, or `undefined` if this close code asks for another try. */
export function stopReason(closeCode: number): StopReason | undefined {
  return STOPS[closeCode] ?? (closeCode >= 4500 && closeCode <= 4999 ? 'rejected' : undefined);
}

/** What a close code that asks for another try says of the reason. */
export function lostCause(closeCode: number): LostCause {
  return LOSSES[closeCode] ?? 'network';
}
