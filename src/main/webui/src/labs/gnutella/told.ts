/** Events in words, for the person they concern. */
import type { LabEvent } from '../../wire';
import { t } from './texts';

export interface Line {
  kind: 'good' | 'bad' | 'plain';
  text: string;
}

const number = (value: unknown): number => (typeof value === 'number' ? value : 0);

/**
 * @param me the seat that is told
 * @param fileOf the name of a file, if the page has it
 */
export function told(
  event: LabEvent,
  me: number,
  nameOf: (peer: number) => string,
  fileOf: (file: number) => string,
): Line | undefined {
  const name = (field: string): string => nameOf(number(event[field]));
  const other = number(event.peer) === me ? name('other') : name('peer');
  switch (event.type) {
    case 'connected':
      return { kind: 'good', text: t.told.connected(other) };
    case 'disconnected': {
      const why = event.why as keyof typeof t.told.disconnected;
      return { kind: why === 'asked' ? 'plain' : 'bad', text: t.told.disconnected[why](other) };
    }
    case 'notConnected':
      return { kind: 'bad', text: t.told.notConnected[event.why as 'away' | 'full'](other) };
    case 'bootstrapped':
      return { kind: number(event.learnt) > 0 ? 'plain' : 'bad', text: t.told.bootstrapped(number(event.learnt)) };
    case 'hitArrived': {
      const text = t.told.hit(name('holder'), number(event.files), number(event.hops), number(event.afterSeconds));
      return { kind: 'good', text };
    }
    case 'queryEnded': {
      const found = number(event.found);
      const text = t.told.ended(String(event.text), number(event.reached), found, number(event.copies));
      const lost = number(event.lostHits);
      return { kind: found > 0 ? 'plain' : 'bad', text: lost > 0 ? text + t.told.lost(lost) : text };
    }
    case 'serving':
      return { kind: 'plain', text: t.told.serving(name('to'), fileOf(number(event.file))) };
    case 'got':
      return { kind: 'good', text: t.told.got(fileOf(number(event.file)), name('from')) };
    case 'downloadFailed':
      return { kind: 'bad', text: t.told.failed[event.why as keyof typeof t.told.failed](name('from')) };
    case 'overloaded':
      return { kind: 'bad', text: t.told.overloaded };
    default:
      return undefined;
  }
}
