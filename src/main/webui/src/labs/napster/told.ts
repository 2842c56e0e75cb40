/** Events in words. */
import { clock } from '../../format';
import type { LabEvent } from '../../wire';
import { words } from './words';

export type EventKind = 'good' | 'bad' | 'plain';

export interface Line {
  text: string;
  kind: EventKind;
}

interface Knows {
  me: number;
  nameOf: (peer: number) => string;
  titleOf: (song: number) => string;
}

const t = words.happened;

/** An event as a sentence and whether it is welcome; `undefined` for what this page does not tell. */
export function told(event: LabEvent, { me, nameOf, titleOf }: Knows): Line | undefined {
  const number = (field: string): number => Number(event[field]);
  const mine = number('to') === me;
  const name = nameOf(mine ? number('from') : number('to'));
  const title = titleOf(number('song'));
  const asked = String(event.words);
  switch (event.type) {
    case 'signedIn':
      return { text: t.signedIn(number('songs')), kind: 'good' };
    case 'answered':
      return {
        text: t.answered(asked, number('results'), number('seconds'), number('messages')),
        kind: number('results') > 0 ? 'good' : 'plain',
      };
    case 'unanswered':
      return { text: t.unanswered(asked), kind: 'bad' };
    case 'requested':
      return { text: t.requested(name, title, number('place')), kind: 'plain' };
    case 'started':
      return { text: t.started(name, title, clock(number('waited'))), kind: 'good' };
    case 'completed':
      return mine
        ? { text: t.completedIn(name, title, clock(number('seconds'))), kind: 'good' }
        : { text: t.completedOut(name, title), kind: 'plain' };
    case 'decoy':
      return { text: t.decoy(name, title), kind: 'bad' };
    case 'failed': {
      const reason = String(event.reason) as 'gone' | 'noAnswer' | 'notShared' | 'cancelled' | 'elsewhere' | 'left';
      return { text: t[reason](name, title), kind: mine ? 'bad' : 'plain' };
    }
    case 'finished':
      return { text: t.finished(clock(number('seconds'))), kind: 'good' };
    case 'serverDown':
      return { text: t.serverDown, kind: 'bad' };
    case 'filtered':
      return { text: t.filtered(asked), kind: 'bad' };
    case 'autopilot':
      return typeof event.strategy === 'string'
        ? { text: t.autopilotOn(event.strategy), kind: 'plain' }
        : { text: t.autopilotOff, kind: 'plain' };
    default:
      return undefined;
  }
}
