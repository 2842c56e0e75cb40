import { expect, test } from 'vitest';
import type { Scenario } from '../../../experiments/types';
import { choices, NOTHING, partName, problem } from './draft';
import { findFocal, separateFocal } from './focal';
import { groupsOf, sizeOf, type Group } from './groups';
import { KNOBS, parseValues, variants, type KnobId } from './knobs';

const scenario = (...peers: Group[]) => ({
  title: 'Test',
  content: { name: 'f', sizeBytes: 10, files: [{ path: 'a', sizeBytes: 10 }] },
  rules: { slots: 'fixed(4)', rechokeSeconds: 10 },
  peers: [{ name: 'seed', role: 'seed', uploadBytesPerSecond: 1 }, ...peers],
});
const bots: Group = { name: 'bot', count: 10, uploadBytesPerSecond: { lognormal: { sigma: 1.3 } } };
const students: Group = { name: 'student', count: 4, strategy: 'hand', uploadBytesPerSecond: [1, 2, 3, 4] };
const you: Group = { name: 'you', strategy: 'hand', uploadBytesPerSecond: 128 };
const apply = (knob: KnobId, value: string, ...peers: Group[]) =>
  KNOBS[knob].apply(scenario(...peers), value, undefined);

test('slots_anyRule_changesThatRuleOnly', () => {
  expect(apply('slots', 'sqrt', bots).rules).toEqual({ slots: 'sqrt', rechokeSeconds: 10 });
});

test('slots_scenarioWithoutRules_getsThem', () => {
  const bare: Scenario = scenario(bots);
  delete bare.rules;
  expect(KNOBS.slots.apply(bare, 'sqrt', undefined).rules).toEqual({ slots: 'sqrt' });
});

test('sigma_someGroupsSkewed_changesThoseOnly', () => {
  const changed = groupsOf(apply('sigma', '0.5', bots, students));
  expect(changed[1]?.uploadBytesPerSecond).toEqual({ lognormal: { sigma: 0.5 } });
  expect(changed[2]).toEqual(students);
});

test('sigma_noGroupSkewed_skewsGroupsOfSeveralLeechers', () => {
  const changed = groupsOf(apply('sigma', '0.5', you, students));
  expect(changed[1]).toEqual(you);
  expect(changed[2]?.uploadBytesPerSecond).toEqual({ lognormal: { sigma: 0.5 } });
});

test('freeRiders_share_splitsGroupsAndTheirLists', () => {
  const [, first, takers] = groupsOf(apply('freeRiders', '25', students));
  expect(first).toMatchObject({ name: 'student', count: 3, uploadBytesPerSecond: [1, 2, 3], strategy: 'hand' });
  expect(takers).toMatchObject({ name: 'student-taker', count: 1, uploadBytesPerSecond: [4], strategy: 'free-rider' });
});

test.each([
  ['0', 0],
  ['30', 3],
  ['70', 7],
  ['95', 10],
])('freeRiders_%s percent of ten_are %d', (value, expected) => {
  const takers = groupsOf(apply('freeRiders', value, bots)).filter(({ strategy }) => strategy === 'free-rider');
  expect(takers.reduce((sum, group) => sum + sizeOf(group), 0)).toBe(expected);
});

test('freeRiders_zero_makesThoseThereWereGive', () => {
  const changed = groupsOf(apply('freeRiders', '0', { ...bots, strategy: 'free-rider' }));
  expect(changed[1]?.strategy).toBe('reference');
});

test('size_newSize_dropsTheFilesOfATorrent', () => {
  expect(apply('size', '2', bots).content).toEqual({ name: 'f', sizeBytes: 2_097_152 });
});

test('view_small_keepsTheLimitsConsistent', () => {
  expect(apply('view', '10', bots).rules).toMatchObject({ maxPeers: 10, numwant: 10, connectTo: 10, minPeers: 10 });
  expect(apply('view', '200', bots).rules).toMatchObject({ maxPeers: 200, numwant: 200, connectTo: 40, minPeers: 20 });
});

test('focal_groups_areFoundInOrderOfWhoIsMeant', () => {
  expect(findFocal(scenario(bots, students, you))?.peer).toBe('you');
  expect(findFocal(scenario(bots, students))?.peer).toBe('student-1');
  expect(findFocal(scenario(bots, { name: 'one' }))?.peer).toBe('one');
  expect(findFocal(scenario(bots))?.peer).toBe('bot-1');
  expect(findFocal(scenario())).toBeUndefined();
});

test('separateFocal_firstOfSeveral_getsAGroupWithoutMovingAnySeat', () => {
  const groups = groupsOf(separateFocal(scenario(bots, students)));
  expect(groups.map(({ name }) => name)).toEqual(['seed', 'bot', 'you', 'student']);
  expect(groups[2]).toMatchObject({ count: 1, uploadBytesPerSecond: [1] });
  expect(groups[3]).toMatchObject({ count: 3, uploadBytesPerSecond: [2, 3, 4] });
});

test('variants_twoKnobs_areAllCombinationsAndOnlyTheFocalPeerChangesStrategy', () => {
  const all = variants(
    scenario(bots, you),
    [
      { knob: 'slots', values: ['fixed(4)', 'sqrt'] },
      { knob: 'focal', values: ['reference', 'bit-tyrant'] },
    ],
    partName,
  );
  expect(all.map(({ label }) => label)).toEqual([
    'Slots: fixed(4) · Focal peer you: reference',
    'Slots: fixed(4) · Focal peer you: bit-tyrant',
    'Slots: sqrt · Focal peer you: reference',
    'Slots: sqrt · Focal peer you: bit-tyrant',
  ]);
  expect(groupsOf(all[3]?.scenario ?? {})).toMatchObject([{ name: 'seed' }, bots, { ...you, strategy: 'bit-tyrant' }]);
  expect(all[3]?.scenario.rules).toMatchObject({ slots: 'sqrt' });
});

test('variants_noKnob_areTheScenarioItself', () => {
  expect(variants(scenario(bots, students), [], partName)).toEqual([{ label: '', scenario: scenario(bots, students) }]);
});

test('parseValues_goodAndBad_areToldApart', () => {
  expect(parseValues('sigma', '0, 0.8;1.3 ')).toEqual({ values: ['0', '0.8', '1.3'] });
  expect(parseValues('sigma', '4')).toEqual({ wrong: 'number' });
  expect(parseValues('size', '1.5')).toEqual({ wrong: 'number' });
  expect(parseValues('size', 'x')).toEqual({ wrong: 'number' });
  expect(parseValues('size', '8, 8')).toEqual({ wrong: 'twice' });
  expect(parseValues('size', ' , ')).toEqual({ wrong: 'empty' });
});

test('choices_focal_alwaysHasTheReferenceFirst', () => {
  expect(choices([NOTHING, { knob: 'focal', text: '', words: ['bit-tyrant'] }])).toEqual([
    { knob: 'focal', values: ['reference', 'bit-tyrant'] },
  ]);
});

test('problem_wordsWithoutATick_isNamed', () => {
  expect(problem({ knob: 'slots', text: '', words: [] })).toBeTruthy();
  expect(problem({ knob: 'slots', text: '', words: ['sqrt'] })).toBeUndefined();
  expect(problem(NOTHING)).toBeUndefined();
});
