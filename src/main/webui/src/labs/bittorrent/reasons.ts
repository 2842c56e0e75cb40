/** Decisions and events in words. */
import { bytes, clock, rate } from '../../format';
import { texts } from '../../texts';
import type { LabEvent } from '../../wire';
import type { Reason } from './types';

const t = texts.bittorrent;
type TheirWords = (serves: boolean, rank?: number, slots?: number) => string;

/** Why a neighbour serves or chokes me; `undefined` if the page has no words for it. */
export function theirReason(reason: Reason | undefined, serves: boolean): string | undefined {
  if (!reason) return undefined;
  return (t.theirs as Record<string, TheirWords>)[reason.code]?.(serves, reason.rank, reason.slots);
}

/** Why I serve a neighbour; `undefined` if it is my own choice or the page has no words for it. */
export function myReason(reason: Reason | undefined): string | undefined {
  if (!reason) return undefined;
  return (t.mineWhy as Record<string, (rank?: number) => string>)[reason.code]?.(reason.rank);
}

export type EventKind = 'good' | 'bad' | 'plain';

/** An event as a sentence and whether it is welcome; `undefined` for what this page does not tell. */
export function told(event: LabEvent, nameOf: (peer: number) => string): { text: string; kind: EventKind } | undefined {
  const name = nameOf(Number(event.from));
  const reason = event.reason as Reason | undefined;
  switch (event.type) {
    case 'unchoked':
      return { text: t.happened.unchoked(name, theirReason(reason, true)), kind: 'good' };
    case 'choked': {
      const because = theirReason(reason, false);
      const text = t.happened.choked(name, bytes(Number(event.bytes)), clock(Number(event.seconds)), because);
      return { text, kind: 'bad' };
    }
    case 'snubbed':
      return { text: t.happened.snubbed(name), kind: 'bad' };
    case 'endgame':
      return { text: t.happened.endgame, kind: 'plain' };
    case 'finished':
      return { text: t.happened.finished(clock(Number(event.seconds))), kind: 'good' };
    case 'announced':
      return { text: t.happened.announced(Number(event.learnt)), kind: 'plain' };
    case 'autopilot': {
      const strategy = event.strategy;
      const text = typeof strategy === 'string' ? t.happened.autopilotOn(strategy) : t.happened.autopilotOff;
      return { text, kind: 'plain' };
    }
    case 'capacityChanged':
      return { text: t.happened.capacityChanged(rate(Number(event.bytesPerSecond))), kind: 'plain' };
    default:
      return undefined;
  }
}
