/** What the service adds to the table of students. */
import { bytes, clock, rate } from '../../format';
import type { LabColumn } from '../../shell/monitor';
import type { RoomPeer, RoomView } from './types';
import { words } from './words';

export function columns(seen: object): LabColumn[] {
  const t = words.room;
  const peers = new Map((seen as RoomView).peers.map((peer) => [peer.peer, peer]));
  const column = <T extends string | number>(
    key: string,
    head: string,
    value: (peer: RoomPeer) => T,
    text: (peer: RoomPeer) => string,
    numeric = true,
  ): LabColumn => ({
    key,
    head,
    numeric,
    text: (seat) => (peers.has(seat) ? text(peers.get(seat) as RoomPeer) : undefined),
    value: (seat) => (peers.has(seat) ? value(peers.get(seat) as RoomPeer) : undefined),
  });
  const progress = ({ got, wanted, state, finishedAtSeconds }: RoomPeer): string =>
    finishedAtSeconds !== undefined
      ? clock(finishedAtSeconds)
      : state === 'online'
        ? `${got}/${wanted}`
        : t.state[state];
  const part = (peer: RoomPeer | undefined): number => (peer && peer.wanted > 0 ? peer.got / peer.wanted : 0);
  return [
    { ...column('got', t.got, part, progress, false), share: (seat) => part(peers.get(seat)) },
    column(
      'shares',
      t.shares,
      (peer) => peer.shared,
      (peer) => String(peer.shared),
    ),
    column(
      'down',
      t.downRate,
      (peer) => peer.downRate,
      (peer) => rate(peer.downRate),
    ),
    column(
      'gave',
      t.gave,
      (peer) => peer.uploadedBytes,
      (peer) => bytes(peer.uploadedBytes),
    ),
    column(
      'plays',
      t.plays,
      (peer) => peer.autopilot ?? '',
      (peer) => peer.autopilot ?? t.hand,
      false,
    ),
  ];
}
