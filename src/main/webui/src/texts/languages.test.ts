import { describe, expect, it } from 'vitest';

type Words = Record<string, unknown>;

// Every language file of the apps, by the part it belongs to: `../texts` or a lab.
const files = import.meta.glob<{ default?: never } & Words>(['./??.ts', '../labs/*/*.??.ts'], { eager: true });

const MARKS = ['⟦a⟧', '⟦b⟧', '⟦c⟧', '⟦d⟧', '⟦e⟧'];

function languageOf(path: string): string {
  return /[./](..)\.ts$/.exec(path)![1]!;
}

function partOf(path: string): string {
  return path.replace(/..\.ts$/, '');
}

/** What a sentence says when it is told of marked things, with and without what may be left out. */
function said(word: unknown): string[] {
  if (typeof word === 'string') return [word];
  if (Array.isArray(word)) return word.map(String);
  const say = word as (...about: unknown[]) => string;
  const versions = [
    MARKS,
    MARKS.map((mark) => [mark]),
    [true, ...MARKS.slice(1)],
    [false],
    [-1],
    [0],
    [1],
    [2, 2, 2, 2],
  ];
  return versions.map((about) => {
    try {
      return String(say(...about));
    } catch {
      return '';
    }
  });
}

function sentences(words: Words, path = ''): Map<string, unknown> {
  const found = new Map<string, unknown>();
  for (const [key, value] of Object.entries(words)) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      sentences(value as Words, `${path}${key}.`).forEach((word, name) => found.set(name, word));
    } else {
      found.set(path + key, value);
    }
  }
  return found;
}

const marksIn = (sentence: string): string[] => MARKS.filter((mark) => sentence.includes(mark));

describe.each(Object.keys(files).filter((path) => languageOf(path) !== 'en'))('%s', (path) => {
  const english = sentences(files[`${partOf(path)}en.ts`]!);
  const other = sentences(files[path]!);

  it('sentences_inAnotherLanguage_areAllThere', () => {
    expect([...other.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('sentences_inAnotherLanguage_areAboutTheSameThings', () => {
    for (const [key, word] of english) {
      const here = said(other.get(key));
      said(word).forEach((sentence, i) => expect(marksIn(here[i]!), key).toEqual(marksIn(sentence)));
    }
  });

  it('sentences_inAnotherLanguage_areNotLeftEmpty', () => {
    for (const [key, word] of other) expect(said(word).join(''), key).not.toBe('');
  });
});
