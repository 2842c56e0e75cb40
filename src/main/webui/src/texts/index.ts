/** The words of the page's language; another language is another file beside `en.ts`: see docs/translate.md. */
import { spoken } from './language';

export { locale } from './language';
export type Texts = typeof import('./en').texts;

/** Awaited here, before anything is mounted, so that no part of a page has to wait for its words. */
export const { texts } = await spoken(import.meta.glob<{ texts: Texts }>('./??.ts'));
