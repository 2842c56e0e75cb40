/** The words of the page's language; another language is another file beside `en.ts` and a line here. */
import { en } from './en';

export type Texts = typeof en;

const languages: Record<string, Texts> = { en };
const wanted = typeof document === 'undefined' ? 'en' : document.documentElement.lang;

export const locale = wanted in languages ? wanted : 'en';
export const texts: Texts = languages[locale] ?? en;
