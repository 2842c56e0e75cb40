/** The groups of a swarm: their colours and how far each has come. */
import type { SwarmPeer, SwarmView } from './types';

/** Okabe and Ito's, in an order in which neighbours differ in lightness too. */
const COLOURS = ['--blue', '--orange', '--green', '--purple', '--sky', '--vermillion', '--yellow'];

/** A custom property a group, by the order in which groups first appear. */
export function groupColours(peers: SwarmPeer[]): Map<string, string> {
  const colours = new Map<string, string>();
  for (const { group } of peers) {
    if (!colours.has(group)) colours.set(group, COLOURS[colours.size % COLOURS.length] ?? '--ink');
  }
  return colours;
}

/** Mean share of the file in percent, a downloading group. */
export function groupProgress({ peers, content }: SwarmView): Map<string, number> {
  const sums = new Map<string, { have: number; count: number }>();
  for (const { group, role, have, state } of peers) {
    if (role === 'seed' || state === 'waiting') continue;
    const sum = sums.get(group) ?? { have: 0, count: 0 };
    sums.set(group, { have: sum.have + have, count: sum.count + 1 });
  }
  return new Map([...sums].map(([group, { have, count }]) => [group, (100 * have) / count / content.pieces]));
}
