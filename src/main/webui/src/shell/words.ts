import { texts } from '../texts';
import type { SessionMessage } from '../wire';

/** What to tell people when no round is open any more. */
export function roundOver(session: SessionMessage): string {
  if (session.state === 'ended') return texts.screens.ended;
  return session.round < session.rounds ? texts.screens.betweenRounds : texts.screens.lastRound;
}
