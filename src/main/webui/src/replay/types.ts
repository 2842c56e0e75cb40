/** What `/api/sessions/{id}/rounds/{n}/replay` answers; see docs/wire.md, "Replay". */
import type { LabEvent } from '../wire';

export interface Mark {
  tick: number;
  event: LabEvent;
}

/** Whose view there is: `projector`, `instructor` or the number of a seat, with the name of the person in it. */
export interface Seen {
  viewer: string;
  name?: string | null;
}

export interface Card {
  lab: string;
  secondsPerTick: number;
  ticks: number;
  rules: number;
  rulesNow: number;
  /** Ticks between two frames: 1 if every tick can be shown. */
  step: number;
  viewer: string;
  viewers: Seen[];
  marks: Mark[];
}

export interface Frame {
  tick: number;
  view: object;
}
