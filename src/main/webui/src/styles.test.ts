import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (files: string[]): Map<string, string> =>
  new Map(files.map((file) => [file, readFileSync(`src/${file}`, 'utf8')]));
const files = readdirSync('src', { recursive: true, encoding: 'utf8' });
const sheets = read(files.filter((file) => /^\w+\.css$/.test(file)));
const components = read(files.filter((file) => file.endsWith('.svelte')));
const classes = (css: string): string[] => [...css.matchAll(/\.([a-z][\w-]*)/g)].map(([, name]) => name ?? '');

/** Classes that a style sheet styles wherever they stand: all there is of them in the selector's beginning. */
function everywhere(css: string): string[] {
  const selectors = css.replace(/\/\*[^]*?\*\//g, '').matchAll(/([^{}]+)\{/g);
  return [...selectors].flatMap(([, list]) =>
    (list ?? '').split(',').flatMap((each) => /^\.([a-z][\w-]*)/.exec(each.trim())?.[1] ?? []),
  );
}

test('classes_ofTheServersPages_areNoneThatAComponentHasForItself', () => {
  const shared = new Set(classes(sheets.get('base.css') ?? ''));
  const own = new Set(
    [...components.values()].flatMap((text) => classes(/<style>([^]*)<\/style>/.exec(text)?.[1] ?? '')),
  );
  const both = [...sheets].flatMap(([file, css]) =>
    everywhere(css)
      .filter((name) => own.has(name) && !shared.has(name))
      .map((name) => `${file} .${name}`),
  );
  expect(both).toEqual([]);
});
