/** The words of the Gnutella pages in the page's language; the files beside this one have them. */
import { spoken } from '../../texts/language';

export type Texts = typeof import('./texts.en').t;

export const { t } = await spoken(import.meta.glob<{ t: Texts }>('./texts.??.ts'));
