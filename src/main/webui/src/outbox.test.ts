import { beforeEach, expect, test } from 'vitest';
import { Outbox } from './outbox';
import { LONGEST_KEPT_MILLIS, shelfOf } from './shelf';

let sent: string[];
let items: Map<string, string>;

const storage = {
  getItem: (key: string) => items.get(key) ?? null,
  setItem: (key: string, value: string) => void items.set(key, value),
  removeItem: (key: string) => void items.delete(key),
};
const outbox = (): Outbox => new Outbox((text) => sent.push(text), shelfOf('ABC234', storage));

beforeEach(() => {
  sent = [];
  items = new Map();
});

test('reload_withAMoveUnanswered_sendsItAgainUnderItsId', () => {
  const before = outbox();
  before.open(4, { seat: 2, round: 1 });
  void before.add({ type: 'unchoke', peer: 7 });
  const after = outbox();
  after.open(4, { seat: 2, round: 1 });
  void after.add({ type: 'choke', peer: 7 });
  expect(sent).toEqual([
    '{"id":5,"type":"unchoke","peer":7}',
    '{"id":5,"type":"unchoke","peer":7}',
    '{"id":6,"type":"choke","peer":7}',
  ]);
});

test('reload_afterTheAnswer_sendsNothing', () => {
  const before = outbox();
  before.open(0, { seat: 2, round: 1 });
  void before.add({ type: 'unchoke', peer: 7 });
  before.settle({ re: 1, ok: true, tick: 3 });
  expect(items.size).toBe(0);
});

test('reload_longAfter_forgetsTheMove', () => {
  const kept = { at: Date.now() - LONGEST_KEPT_MILLIS - 1, unanswered: [{ id: 1, seat: 2, round: 1, text: '{}' }] };
  items.set('unchoke-outbox-ABC234', JSON.stringify(kept));
  outbox().open(0, { seat: 2, round: 1 });
  expect(sent).toEqual([]);
});

test('storage_thatCannotBeRead_isAsIfEmpty', () => {
  items.set('unchoke-outbox-ABC234', '{');
  outbox().open(0, { seat: 2, round: 1 });
  expect(sent).toEqual([]);
});

test('move_ofARoundThatIsOver_isRefusedInsteadOfMadeInTheNext', async () => {
  const box = outbox();
  box.open(0, { seat: 2, round: 1 });
  const reply = box.add({ type: 'unchoke', peer: 7 });
  box.close();
  box.open(0, { seat: 2, round: 2 });
  await expect(reply).resolves.toMatchObject({ ok: false, error: { code: 'round-over' } });
  expect(sent).toHaveLength(1);
});

test('move_acceptedInARoundThatIsOver_isSentAgainForItsAnswer', () => {
  const box = outbox();
  box.open(0, { seat: 2, round: 1 });
  void box.add({ type: 'unchoke', peer: 7 });
  box.close();
  box.open(1, { seat: 2, round: 2 });
  expect(sent).toHaveLength(2);
});

test('move_ofAnotherSeat_isNotMadeWithThisOne', () => {
  const before = outbox();
  before.open(0, { seat: 2, round: 1 });
  void before.add({ type: 'unchoke', peer: 7 });
  outbox().open(1, { seat: 3, round: 1 });
  expect(sent).toHaveLength(1);
});

test('round_thatBeginsOnTheConnection_isTheOneOfMovesMadeInIt', () => {
  const box = outbox();
  box.open(0, { seat: 2, round: 1 });
  box.enter(2);
  void box.add({ type: 'unchoke', peer: 7 });
  box.close();
  box.open(0, { seat: 2, round: 2 });
  expect(sent).toHaveLength(2);
});
