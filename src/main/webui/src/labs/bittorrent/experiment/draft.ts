/** What somebody is choosing, before it is an experiment. */
import { texts } from '../../../texts';
import { KNOBS, parseValues, type Choice, type KnobId } from './knobs';

export interface Draft {
  knob: KnobId | '';
  /** As typed, for numbers. */
  text: string;
  /** As ticked, for words. */
  words: string[];
}

export const NOTHING: Draft = { knob: '', text: '', words: [] };
export const MOST_VARIANTS = 24;
export const MOST_SEEDS = 1000;

const t = texts.experiments.setup;

/** What is wrong with a draft, in words. */
export function problem({ knob, text, words }: Draft): string | undefined {
  if (knob === '') return undefined;
  if (KNOBS[knob].kind === 'word') return words.length === 0 && knob !== 'focal' ? t.wrong.empty : undefined;
  const parsed = parseValues(knob, text);
  if ('values' in parsed) return undefined;
  const { least, most } = KNOBS[knob];
  return parsed.wrong === 'number' ? t.wrong.number(least, most) : t.wrong[parsed.wrong];
}

/** The choices of drafts without problems; the reference client always plays the focal peer as well. */
export function choices(drafts: Draft[]): Choice[] {
  return drafts.flatMap(({ knob, text, words }): Choice[] => {
    if (knob === '') return [];
    if (knob === 'focal') return [{ knob, values: ['reference', ...words.filter((id) => id !== 'reference')] }];
    if (KNOBS[knob].kind === 'word') return [{ knob, values: words }];
    const parsed = parseValues(knob, text);
    return 'values' in parsed ? [{ knob, values: parsed.values }] : [];
  });
}

/** How a knob is called in the labels of variants. */
export function partName(knob: KnobId, focal: string): string {
  return knob === 'focal' ? `${t.focalPart} ${focal}` : t.partOf[knob];
}
