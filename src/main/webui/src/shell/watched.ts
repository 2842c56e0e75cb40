/** What a lab's part of a page is shown: a session as it is now, or a round that is played again. */
import type { Action, LabEvent, Reply, SessionMessage } from '../wire';

export interface TickerEvent {
  key: number;
  tick: number;
  event: LabEvent;
}

export interface Watched {
  /** What to show; `newest` runs ahead of it while the display is frozen. */
  readonly view: object | undefined;
  readonly newest: object | undefined;
  /** The tick of `newest`. */
  readonly tick: number;
  /** What happened lately that concerns the viewer, newest first. */
  readonly events: TickerEvent[];
  readonly session: Pick<SessionMessage, 'people'> | undefined;
  /** Whether the round is over and only shown again: then no move can be made. */
  readonly past: boolean;
  act(action: Action): Promise<Reply>;
}
