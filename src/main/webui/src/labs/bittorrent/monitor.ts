/** What the swarm adds to the table of students. */
import { clock, percent, rate } from '../../format';
import type { LabColumn } from '../../shell/monitor';
import { texts } from '../../texts';
import type { SwarmPeer, SwarmView } from './types';

export function columns(seen: object): LabColumn[] {
  const t = texts.bittorrent.room;
  const view = seen as SwarmView;
  const peers = new Map(view.peers.map((peer) => [peer.peer, peer]));
  const column = <T extends string | number>(
    key: string,
    head: string,
    value: (peer: SwarmPeer) => T,
    text: (peer: SwarmPeer) => string,
    numeric = true,
  ): LabColumn => ({
    key,
    head,
    numeric,
    text: (seat) => (peers.has(seat) ? text(peers.get(seat) as SwarmPeer) : undefined),
    value: (seat) => (peers.has(seat) ? value(peers.get(seat) as SwarmPeer) : undefined),
  });
  const progress = ({ have, state, finishedAtSeconds }: SwarmPeer): string =>
    finishedAtSeconds !== undefined
      ? clock(finishedAtSeconds)
      : state === 'downloading'
        ? percent(have, view.content.pieces)
        : t.state[state];
  return [
    {
      ...column('progress', t.progress, (peer) => peer.have, progress, false),
      share: (seat) => (peers.get(seat)?.have ?? 0) / view.content.pieces,
    },
    column(
      'down',
      t.down,
      (peer) => peer.downRate,
      (peer) => rate(peer.downRate),
    ),
    column(
      'up',
      t.up,
      (peer) => peer.upRate,
      (peer) => rate(peer.upRate),
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
