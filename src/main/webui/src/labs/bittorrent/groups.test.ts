import { expect, test } from 'vitest';
import { groupColours, groupProgress } from './groups';
import type { SwarmPeer, SwarmView } from './types';

const peer = (more: Partial<SwarmPeer>): SwarmPeer =>
  ({ group: 'bot', role: 'leecher', state: 'downloading', have: 0, ...more }) as SwarmPeer;

test('groupProgress_isTheMeanOfThoseWhoAreIn', () => {
  const peers = [
    peer({ have: 10 }),
    peer({ have: 30 }),
    peer({ have: 0, state: 'waiting' }),
    peer({ group: 's', role: 'seed', have: 40 }),
  ];
  const view = { peers, content: { pieces: 40 } } as SwarmView;
  expect([...groupProgress(view)]).toEqual([['bot', 50]]);
});

test('groupColours_ofTwoGroups_differ', () => {
  const colours = groupColours([peer({}), peer({ group: 'student' }), peer({})]);
  expect(colours.get('bot')).not.toBe(colours.get('student'));
});
