/** The page's language, as the server wrote it on the document, and the file that has the words in it. */

const FALLBACK = 'en';

/** Where to find a part's words: files such as `./de.ts` or `./texts.de.ts`, each fetched when it is asked for. */
type Files<T> = Record<string, () => Promise<T>>;

/** For numbers and dates. */
export const locale = (typeof document === 'undefined' ? '' : document.documentElement.lang) || FALLBACK;

/** The words of the page's language; English where there are none in it. Only that one file is fetched. */
export function spoken<T>(files: Files<T>): Promise<T> {
  const file = fileOf(files, locale) ?? fileOf(files, FALLBACK);
  if (!file) throw new Error('A part of this page has no words, not even in English.');
  return file();
}

function fileOf<T>(files: Files<T>, language: string): (() => Promise<T>) | undefined {
  const path = Object.keys(files).find((path) => new RegExp(`[./]${language}\\.ts$`).test(path));
  return path === undefined ? undefined : files[path];
}
