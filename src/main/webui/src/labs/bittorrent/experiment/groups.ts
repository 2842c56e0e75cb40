/** Groups of peers in a scenario document. */
import type { Scenario } from '../../../experiments/types';

export interface Group {
  name: string;
  count?: number;
  role?: string;
  strategy?: string;
  uploadBytesPerSecond?: unknown;
  [field: string]: unknown;
}

export function groupsOf(scenario: Scenario): Group[] {
  return (scenario.peers ?? []) as Group[];
}

export function sizeOf(group: Group): number {
  return group.count ?? 1;
}

export function isLeecher(group: Group): boolean {
  return group.role !== 'seed';
}

/** The same scenario, every group replaced by what `change` makes of it, in place, so that seats keep their order. */
export function withGroups(scenario: Scenario, change: (group: Group) => Group[]): Scenario {
  return { ...scenario, peers: groupsOf(scenario).flatMap(change) };
}

/** The first `size` peers of a group and the others; what is listed for each peer is shared out accordingly. */
export function splitGroup(group: Group, size: number): [Group, Group] {
  const first: Group = { ...group, count: size };
  const rest: Group = { ...group, count: sizeOf(group) - size };
  for (const [field, value] of Object.entries(group)) {
    if (Array.isArray(value)) {
      first[field] = value.slice(0, size);
      rest[field] = value.slice(size);
    }
  }
  return [first, rest];
}
