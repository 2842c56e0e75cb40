/** The focal peer: the one whose strategy an experiment changes while everybody else stays the same. */
import type { Scenario } from '../../../experiments/types';
import { groupsOf, isLeecher, sizeOf, splitGroup, withGroups, type Group } from './groups';

export interface Focal {
  group: string;
  /** What results call it. */
  peer: string;
  /** Whether it is the first of several that are alike. */
  ofSeveral: boolean;
}

/** The group named `you`, else the first for people, else the first with one leecher, else the first with any. */
export function findFocal(scenario: Scenario): Focal | undefined {
  const leechers = groupsOf(scenario).filter(isLeecher);
  const group =
    leechers.find(({ name }) => name === 'you') ??
    leechers.find(({ strategy }) => strategy === 'hand') ??
    leechers.find((one) => sizeOf(one) === 1) ??
    leechers[0];
  if (!group) return undefined;
  const ofSeveral = sizeOf(group) > 1;
  return { group: group.name, peer: ofSeveral ? `${group.name}-1` : group.name, ofSeveral };
}

/** Gives the focal peer a group of its own, named `you`, if it is one of several; seats keep their order. */
export function separateFocal(scenario: Scenario): Scenario {
  const focal = findFocal(scenario);
  if (!focal?.ofSeveral) return scenario;
  const taken = new Set(groupsOf(scenario).map(({ name }) => name));
  const own = (rest: Group): Group[] => {
    const [first, others] = splitGroup(rest, 1);
    if (rest.name === 'you') return [first, { ...others, name: taken.has('others') ? 'other-yous' : 'others' }];
    return [{ ...first, name: 'you' }, others];
  };
  return withGroups(scenario, (group) => (group.name === focal.group ? own(group) : [group]));
}
