import { expect, test } from 'vitest';
import { theirReason, told } from './reasons';

const ana = (): string => 'Ana';

test('told_ofALostSlot_saysWhoAndWhyAndWhatItGave', () => {
  const reason = { code: 'rank', rank: 5, slots: 3 };
  const event = { type: 'choked', from: 2, to: 1, reason, seconds: 20, bytes: 120_000 };
  expect(told(event, ana)).toEqual({
    text: 'Ana stopped serving you after 0:20 and 120 KB: you rank 5th there, 3 are served.',
    kind: 'bad',
  });
});

test('told_ofAReasonWithoutWords_leavesTheReasonOut', () => {
  const event = { type: 'unchoked', from: 2, to: 1, reason: { code: 'brandNew' } };
  expect(told(event, ana)?.text).toBe('Ana now serves you.');
});

test('told_ofAnUnknownEvent_isNotTold', () => expect(told({ type: 'pieceCompleted', peer: 1 }, ana)).toBeUndefined());

test('told_ofATrackerThatIsSilent_saysSo', () => {
  expect(told({ type: 'announced', peer: 1, learnt: -1 }, ana)?.text).toContain('does not answer');
});

test('theirReason_ofAnOptimisticUnchoke_differsFromItsEnd', () => {
  const reason = { code: 'optimistic' };
  expect(theirReason(reason, true)).not.toBe(theirReason(reason, false));
});
