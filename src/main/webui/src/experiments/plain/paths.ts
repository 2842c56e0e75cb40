/** The single values of a scenario, to be varied whatever the lab. Pure. */
import type { Scenario, Variant } from '../types';

export type Value = string | number | boolean;

export interface Leaf {
  /** JSON Pointer (RFC 6901). */
  path: string;
  /** The path as people read it: items of a list by their name where they have one. */
  label: string;
  value: Value;
}

export interface Choice {
  leaf: Leaf;
  values: Value[];
}

/** What describes a scenario and is no parameter of it. */
const TEXTS = new Set(['lab', 'title', 'lesson', 'question', 'expected', 'name']);
const isValue = (value: unknown): value is Value =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

export function leaves(scenario: Scenario): Leaf[] {
  return inside(scenario, '', []);
}

function inside(value: unknown, path: string, words: string[]): Leaf[] {
  if (isValue(value)) return [{ path, label: words.join(' › '), value }];
  if (typeof value !== 'object' || value === null) return [];
  const list = Array.isArray(value);
  return Object.entries(value).flatMap(([name, item]: [string, unknown]) => {
    if (!list && TEXTS.has(name)) return [];
    const own = list && typeof item === 'object' && item !== null ? (item as { name?: unknown }).name : undefined;
    return inside(item, `${path}/${escaped(name)}`, [...words, typeof own === 'string' ? own : name]);
  });
}

/** A copy in which one value is another. */
export function withValue(scenario: Scenario, path: string, value: Value): Scenario {
  const copy = structuredClone(scenario);
  const steps = path
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const last = steps.pop() ?? '';
  const parent = steps.reduce<Record<string, unknown>>(
    (at, step) => at[step] as Record<string, unknown>,
    copy as Record<string, unknown>,
  );
  parent[last] = value;
  return copy;
}

/** What was typed, of the kind that the value has now: numbers stay numbers. `undefined` if something is not. */
export function parseValues(text: string, like: Value): Value[] | undefined {
  const parts = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const values = parts.map((part): Value => {
    if (typeof like === 'number') return Number(part);
    return typeof like === 'boolean' ? part === 'true' : part;
  });
  const fine = values.every((value) => typeof value !== 'number' || Number.isFinite(value));
  return values.length > 0 && fine && new Set(values).size === values.length ? values : undefined;
}

/** Every combination; without a choice the scenario as it is. */
export function variants(scenario: Scenario, choices: Choice[]): Variant[] {
  return choices.reduce<Variant[]>(
    (before, { leaf, values }) =>
      before.flatMap((variant) =>
        values.map((value) => ({
          label: [variant.label, `${leaf.label} ${value}`].filter(Boolean).join(', '),
          scenario: withValue(variant.scenario, leaf.path, value),
        })),
      ),
    [{ label: '', scenario }],
  );
}
