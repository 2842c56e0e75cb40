/**
 * Applies a frame's patch to a view (docs/wire.md, "Patches"): JSON Merge Patch (RFC 7396), and tables, arrays of
 * rows told apart by `peer`, merged row by row. Nothing is changed in place: what the patch does not touch is the
 * very same object afterwards, so a page redraws only what changed.
 */
import type { Gone, Patch } from './wire';

type Fields = { [field: string]: unknown };
type Row = Fields & { peer: number };

/** The view after the patch. */
export function applyPatch<V extends object>(view: V, patch: Patch = {}, gone: Gone = {}): V {
  const next: Fields = { ...(view as Fields) };
  for (const [field, change] of Object.entries(patch)) {
    const old = next[field];
    if (isTable(change) || (isTable(old) && isEmptyArray(change))) {
      next[field] = mergeTable(isTable(old) ? old : [], change as Row[]);
    } else {
      assign(next, field, change);
    }
  }
  for (const [table, peers] of Object.entries(gone)) {
    const rows = next[table];
    if (isTable(rows)) next[table] = rows.filter((row) => !peers.includes(row.peer));
  }
  return next as V;
}

/** A whole view as the page keeps it: `null` and absent mean the same, so `null` is dropped. */
export function fromSnapshot(view: unknown): object {
  return withoutNulls(view) as object;
}

function mergeTable(rows: Row[], changes: Row[]): Row[] {
  const byPeer = new Map(changes.map((row) => [row.peer, row]));
  const merged = rows.map((row) => {
    const change = byPeer.get(row.peer);
    byPeer.delete(row.peer);
    return change ? (mergeFields(row, change) as Row) : row;
  });
  for (const row of byPeer.values()) merged.push(withoutNulls(row) as Row);
  return merged;
}

function mergeFields(old: Fields, change: Fields): Fields {
  const next = { ...old };
  for (const [field, value] of Object.entries(change)) assign(next, field, value);
  return next;
}

function assign(target: Fields, field: string, value: unknown): void {
  const old = target[field];
  if (value === null) delete target[field];
  else if (isFields(value) && isFields(old)) target[field] = mergeFields(old, value);
  else target[field] = withoutNulls(value);
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (!isFields(value)) return value;
  const kept: Fields = {};
  for (const [field, inner] of Object.entries(value)) if (inner !== null) kept[field] = withoutNulls(inner);
  return kept;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTable(value: unknown): value is Row[] {
  return Array.isArray(value) && value.length > 0 && isFields(value[0]) && typeof value[0].peer === 'number';
}

function isEmptyArray(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
