/** From what a form holds to the events it asks for. */
import type { Action } from '../wire';
import type { EventCard, EventField } from './labCard';

export interface Target {
  peer: number;
  name: string;
  group?: string;
  hand?: boolean;
}

/** Groups of peers that can be chosen at once, by the value their option has. */
export function groupsOf(targets: Target[]): Map<string, Target[]> {
  const groups = new Map<string, Target[]>();
  for (const target of targets) {
    if (target.group === undefined) continue;
    const key = `group:${target.group}`;
    groups.set(key, [...(groups.get(key) ?? []), target]);
  }
  return groups;
}

/** What fields hold at first. */
export function usual(card: EventCard): Record<string, string> {
  return Object.fromEntries(
    card.fields.map((field) => [
      field.name,
      field.usual === null
        ? ''
        : field.kind === 'bytesPerSecond'
          ? String(Number(field.usual) / 1000)
          : String(field.usual),
    ]),
  );
}

/** One event, or one for each peer of a group that was chosen. */
export function eventsOf(card: EventCard, values: Record<string, string>, targets: Target[]): Action[] {
  const base: Action = { type: card.type };
  let peers: number[] | undefined;
  let peerField = '';
  for (const field of card.fields) {
    const text = values[field.name] ?? '';
    const group = field.kind === 'peer' ? groupsOf(targets).get(text) : undefined;
    if (group) {
      peers = group.map(({ peer }) => peer);
      peerField = field.name;
    } else {
      base[field.name] = read(field, text);
    }
  }
  return peers ? peers.map((peer) => ({ ...base, [peerField]: peer })) : [base];
}

function read({ kind }: EventField, text: string): string | number | null {
  if (text.trim() === '') return null;
  if (kind === 'strategy' || kind === 'text') return text;
  const number = Number(text.replace(',', '.'));
  return kind === 'bytesPerSecond' ? Math.round(number * 1000) : number;
}
