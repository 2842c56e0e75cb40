import { expect, test } from 'vitest';
import { eventsOf, usual } from './eventForm';
import type { EventCard } from './labCard';

const capacity: EventCard = {
  type: 'setCapacity',
  name: 'Change capacity',
  idea: '',
  fields: [
    { name: 'peer', label: 'Peer', kind: 'peer', usual: null, empty: null },
    { name: 'bytesPerSecond', label: 'Upload', kind: 'bytesPerSecond', usual: 50_000, empty: null },
  ],
};
const targets = [
  { peer: 0, name: 's', group: 's' },
  { peer: 3, name: 'bot-1', group: 'bot' },
  { peer: 4, name: 'bot-2', group: 'bot' },
];

test('usual_rates_areInKilobytes', () => {
  expect(usual(capacity)).toEqual({ peer: '', bytesPerSecond: '50' });
});

test('eventsOf_onePeer_isOneEvent', () => {
  expect(eventsOf(capacity, { peer: '3', bytesPerSecond: '12.5' }, targets)).toEqual([
    { type: 'setCapacity', peer: 3, bytesPerSecond: 12_500 },
  ]);
});

test('eventsOf_aGroup_isOneEventForEachOfItsPeers', () => {
  expect(eventsOf(capacity, { peer: 'group:bot', bytesPerSecond: '0' }, targets)).toEqual([
    { type: 'setCapacity', peer: 3, bytesPerSecond: 0 },
    { type: 'setCapacity', peer: 4, bytesPerSecond: 0 },
  ]);
});

test('eventsOf_aFieldLeftEmpty_isNull', () => {
  expect(eventsOf(capacity, { peer: '', bytesPerSecond: '1' }, targets)).toEqual([
    { type: 'setCapacity', peer: null, bytesPerSecond: 1000 },
  ]);
});
