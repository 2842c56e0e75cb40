/** What an experiment varies, as changes of a scenario document. Pure: the same choice always gives the same document. */
import type { Scenario, Variant } from '../../../experiments/types';
import { findFocal, separateFocal, type Focal } from './focal';
import { groupsOf, isLeecher, sizeOf, splitGroup, withGroups, type Group } from './groups';

export type KnobId = 'slots' | 'sigma' | 'freeRiders' | 'focal' | 'size' | 'view';

interface Knob {
  id: KnobId;
  /** Numbers are typed, words are chosen from a list. */
  kind: 'number' | 'word';
  /** Range of a number. */
  least: number;
  most: number;
  whole: boolean;
  suggested: string;
  apply: (scenario: Scenario, value: string, focal: Focal | undefined) => Scenario;
}

const MIB = 1_048_576;
const number = (least: number, most: number, whole: boolean, suggested: string) =>
  ({ kind: 'number', least, most, whole, suggested }) as const;
const word = (suggested: string) => ({ kind: 'word', least: 0, most: 0, whole: false, suggested }) as const;

export const SLOT_RULES = ['fixed(2)', 'fixed(4)', 'fixed(8)', 'sqrt', 'azureus'];

export const KNOBS: Record<KnobId, Knob> = {
  slots: { id: 'slots', ...word('fixed(4), sqrt'), apply: (s, value) => withRules(s, { slots: value }) },
  sigma: {
    id: 'sigma',
    ...number(0, 3, false, '0, 1.3'),
    apply: (s, value, focal) => withSigma(s, Number(value), focal),
  },
  freeRiders: {
    id: 'freeRiders',
    ...number(0, 95, true, '0, 30, 70'),
    apply: (s, value, focal) => withFreeRiders(s, Number(value) / 100, focal),
  },
  focal: {
    id: 'focal',
    ...word('reference, bit-tyrant'),
    apply: (s, value, focal) =>
      withGroups(s, (group) => (group.name === focal?.group ? [{ ...group, strategy: value }] : [group])),
  },
  size: { id: 'size', ...number(1, 4096, true, '32, 64, 128'), apply: (s, value) => withSize(s, Number(value) * MIB) },
  view: { id: 'view', ...number(2, 200, true, '10, 80'), apply: (s, value) => withView(s, Number(value)) },
};

export interface Choice {
  knob: KnobId;
  values: string[];
}

/** What stands between the parts of a variant's label, and between a knob's name and its value. */
export const PART = ' · ';
export const IS = ': ';

/** Every combination of the chosen values, in order; without a choice the scenario as it is. */
export function variants(
  scenario: Scenario,
  choices: Choice[],
  names: (knob: KnobId, focal: string) => string,
): Variant[] {
  const asked = choices.some(({ knob }) => knob === 'focal');
  const base = asked ? separateFocal(scenario) : scenario;
  const focal = findFocal(base);
  let all: Variant[] = [{ label: '', scenario: base }];
  for (const { knob, values } of choices) {
    const name = names(knob, focal?.peer ?? '');
    all = all.flatMap((variant) =>
      values.map((value) => ({
        label: (variant.label === '' ? '' : variant.label + PART) + name + IS + value,
        scenario: KNOBS[knob].apply(variant.scenario, value, asked ? focal : undefined),
      })),
    );
  }
  return all;
}

/** The values in a text such as `0, 0.8, 1.3`, or what is wrong with it. */
export function parseValues(
  knob: KnobId,
  text: string,
): { values: string[] } | { wrong: 'empty' | 'number' | 'twice' } {
  const { least, most, whole } = KNOBS[knob];
  const values = text.split(/[,;\s]+/).filter((part) => part !== '');
  if (values.length === 0) return { wrong: 'empty' };
  const numbers = values.map(Number);
  if (numbers.some((n) => Number.isNaN(n) || n < least || n > most || (whole && !Number.isInteger(n))))
    return { wrong: 'number' };
  if (new Set(numbers).size < numbers.length) return { wrong: 'twice' };
  return { values: numbers.map(String) };
}

function withRules(scenario: Scenario, changes: Record<string, unknown>): Scenario {
  return { ...scenario, rules: { ...(scenario.rules as object | undefined), ...changes } };
}

/** Files of a torrent have their own sizes, so they go when the size changes. */
function withSize(scenario: Scenario, sizeBytes: number): Scenario {
  const content: Record<string, unknown> = { ...(scenario.content as object | undefined), sizeBytes };
  delete content.files;
  return { ...scenario, content };
}

function withView(scenario: Scenario, peers: number): Scenario {
  const rules = (scenario.rules ?? {}) as Record<string, number | undefined>;
  return withRules(scenario, {
    maxPeers: peers,
    numwant: Math.min(200, peers),
    connectTo: Math.min(rules.connectTo ?? 40, peers),
    minPeers: Math.min(rules.minPeers ?? 20, peers),
  });
}

/** Skewed groups get another skew; where none is skewed, every group of several leechers becomes so. */
function withSigma(scenario: Scenario, sigma: number, focal: Focal | undefined): Scenario {
  const skewed = (group: Group): boolean =>
    typeof group.uploadBytesPerSecond === 'object' &&
    group.uploadBytesPerSecond !== null &&
    'lognormal' in group.uploadBytesPerSecond;
  const mine = (group: Group): boolean => isLeecher(group) && group.name !== focal?.group;
  const some = groupsOf(scenario).some((group) => mine(group) && skewed(group));
  return withGroups(scenario, (group) =>
    mine(group) && (some ? skewed(group) : sizeOf(group) > 1)
      ? [{ ...group, uploadBytesPerSecond: { lognormal: { sigma } } }]
      : [group],
  );
}

/** The share of each group, rounded; who rode free before gives again first. The focal peer is left alone. */
function withFreeRiders(scenario: Scenario, share: number, focal: Focal | undefined): Scenario {
  let owed = 0;
  return withGroups(scenario, (group) => {
    if (!isLeecher(group) || group.name === focal?.group) return [group];
    const giver = group.strategy === 'free-rider' ? { ...group, strategy: 'reference' } : group;
    owed += sizeOf(group) * share;
    const takers = Math.min(sizeOf(group), Math.round(owed));
    owed -= takers;
    if (takers === 0) return [giver];
    if (takers === sizeOf(group)) return [{ ...giver, strategy: 'free-rider' }];
    const [rest, taken] = splitGroup(giver, sizeOf(group) - takers);
    return [rest, { ...taken, name: `${group.name}-taker`.slice(0, 40), strategy: 'free-rider' }];
  });
}
