/** The words of the Napster pages in the page's language; the files beside this one have them. */
import { spoken } from '../../texts/language';

export type Words = typeof import('./words.en').words;

export const { words } = await spoken(import.meta.glob<{ words: Words }>('./words.??.ts'));
