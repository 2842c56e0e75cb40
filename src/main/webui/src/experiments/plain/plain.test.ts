import { describe, expect, it } from 'vitest';
import type { Digest } from '../types';
import { leaves, parseValues, variants, withValue } from './paths';
import { kinds, measured } from './results';

const scenario = {
  lab: 'x',
  title: 'T',
  rules: { ttl: 7, open: true, 'a/b': 'word' },
  peers: [{ name: 'bots', count: 3, load: { sigma: 1.5 } }],
};

describe('leaves', () => {
  it('names every value but the texts, list items by their name', () => {
    expect(leaves(scenario).map(({ path, label }) => [path, label])).toEqual([
      ['/rules/ttl', 'rules › ttl'],
      ['/rules/open', 'rules › open'],
      ['/rules/a~1b', 'rules › a/b'],
      ['/peers/0/count', 'peers › bots › count'],
      ['/peers/0/load/sigma', 'peers › bots › load › sigma'],
    ]);
  });
});

describe('withValue', () => {
  it('changes the copy alone', () => {
    const changed = withValue(scenario, '/rules/a~1b', 'other');
    expect(changed).toMatchObject({ rules: { 'a/b': 'other', ttl: 7 } });
    expect(scenario.rules['a/b']).toBe('word');
  });
});

describe('parseValues', () => {
  it('keeps the kind of the value and refuses what is not of it', () => {
    expect(parseValues('1, 2.5', 7)).toEqual([1, 2.5]);
    expect(parseValues('1, two', 7)).toBeUndefined();
    expect(parseValues('1, 1', 7)).toBeUndefined();
    expect(parseValues(' ', 7)).toBeUndefined();
    expect(parseValues('a, b', 'c')).toEqual(['a', 'b']);
  });
});

describe('variants', () => {
  it('combines the choices, labelled by what differs', () => {
    const [ttl, , , count] = leaves(scenario);
    const all = variants(scenario, [
      { leaf: ttl!, values: [1, 2] },
      { leaf: count!, values: [5, 6] },
    ]);
    expect(all.map(({ label }) => label)).toEqual([
      'rules › ttl 1, peers › bots › count 5',
      'rules › ttl 1, peers › bots › count 6',
      'rules › ttl 2, peers › bots › count 5',
      'rules › ttl 2, peers › bots › count 6',
    ]);
    expect(all[3]?.scenario).toMatchObject({ rules: { ttl: 2 }, peers: [{ count: 6 }] });
  });
});

describe('results', () => {
  const digest: Digest = {
    variants: [
      {
        label: 'v',
        scenario: {},
        runs: [1, 2].map((seed) => ({
          seed,
          fingerprint: '',
          ticks: 1,
          peers: 2,
          findings: null,
          measures: { recall: seed },
        })),
        columns: {
          strategy: { texts: ['a', 'b'], values: [0, 1, 0, 1] },
          got: { texts: null, values: [1, 2, 3, null] },
        },
      },
    ],
  };

  it('collects a measure over the seeds', () => {
    expect(measured(digest, 'recall')).toEqual([{ variant: 'v', values: [1, 2] }]);
    expect(measured(digest, 'other')).toEqual([{ variant: 'v', values: [] }]);
  });

  it('keeps kinds of participants apart', () => {
    expect(kinds(digest, 'got')).toEqual([
      { variant: 'v', kind: 'a', values: [1, 3] },
      { variant: 'v', kind: 'b', values: [2] },
    ]);
  });
});
