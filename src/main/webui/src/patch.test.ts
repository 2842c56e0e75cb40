import { expect, test } from 'vitest';
import { applyPatch, fromSnapshot } from './patch';

const view = {
  clock: 4,
  me: { peer: 1, have: 3, capUpload: 500 },
  neighbours: [
    { peer: 2, name: 'Ana', downRate: 10, theirReason: { code: 'rank', rank: 2, slots: 4 } },
    { peer: 7, name: 'Ben', downRate: 0 },
  ],
  edges: [[1, 2, 30]],
};

test('patch_ofAnObject_mergesFieldByField', () => {
  expect(applyPatch(view, { me: { have: 4 } }).me).toEqual({ peer: 1, have: 4, capUpload: 500 });
});

test('patch_withNull_removesTheField', () => {
  expect(applyPatch(view, { me: { capUpload: null } }).me).not.toHaveProperty('capUpload');
});

test('patch_ofATable_mergesTheRowAndKeepsTheOrder', () => {
  const next = applyPatch(view, { neighbours: [{ peer: 7, downRate: 9 }] });
  expect(next.neighbours.map((n) => [n.peer, n.name, n.downRate])).toEqual([
    [2, 'Ana', 10],
    [7, 'Ben', 9],
  ]);
});

test('patch_ofATable_leavesOtherRowsTheSameObjects', () => {
  const next = applyPatch(view, { neighbours: [{ peer: 7, downRate: 9 }] });
  expect(next.neighbours[0]).toBe(view.neighbours[0]);
  expect(next.me).toBe(view.me);
});

test('patch_withAnUnknownPeer_appendsTheRowWithoutNulls', () => {
  const next = applyPatch(view, { neighbours: [{ peer: 9, name: 'Cem', cap: null }] });
  expect(next.neighbours[2]).toEqual({ peer: 9, name: 'Cem' });
});

test('gone_ofATable_removesTheRow', () => {
  expect(applyPatch(view, {}, { neighbours: [2] }).neighbours.map((n) => n.peer)).toEqual([7]);
});

test('patch_ofAReason_mergesAndDropsItsOldFields', () => {
  const change = { neighbours: [{ peer: 2, theirReason: { code: 'optimistic', rank: null, slots: null } }] };
  expect(applyPatch(view, change).neighbours[0]?.theirReason).toEqual({ code: 'optimistic' });
});

test('patch_ofAnArrayThatIsNoTable_replacesIt', () => {
  expect(applyPatch(view, { edges: [[2, 7, 5]] }).edges).toEqual([[2, 7, 5]]);
  expect(applyPatch(view, { edges: [] }).edges).toEqual([]);
});

test('patch_withAnEmptyTable_changesNoRow', () => {
  expect(applyPatch(view, { neighbours: [] }).neighbours).toHaveLength(2);
});

test('patch_givesAFirstRowToAnEmptyTable_fillsIt', () => {
  const empty = { neighbours: [] as { peer: number }[] };
  expect(applyPatch(empty, { neighbours: [{ peer: 3 }] }).neighbours).toEqual([{ peer: 3 }]);
});

test('patch_neverChangesTheViewItWasGiven', () => {
  const before = JSON.stringify(view);
  applyPatch(view, { clock: 5, me: { have: 9 }, neighbours: [{ peer: 2, name: 'X' }] }, { neighbours: [7] });
  expect(JSON.stringify(view)).toBe(before);
});

test('snapshot_withNulls_isKeptWithoutThem', () => {
  expect(fromSnapshot({ me: { cap: null, have: 1 }, rows: [{ peer: 1, cap: null }] })).toEqual({
    me: { have: 1 },
    rows: [{ peer: 1 }],
  });
});
