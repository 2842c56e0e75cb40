/** The numbers of any lab's experiment, whatever they mean. Pure. */
import type { Digest, VariantDigest } from '../types';

export interface Measured {
  variant: string;
  /** One for each run that has it. */
  values: number[];
}

export interface OfKind extends Measured {
  /** Who plays alike: role, where the lab has such, and strategy. */
  kind: string;
}

/** One measure of whole matches. */
export function measured({ variants }: Digest, key: string): Measured[] {
  return variants.map(({ label, runs }) => ({
    variant: label,
    values: runs.flatMap(({ measures }) => measures?.[key] ?? []),
  }));
}

/** One figure of all participants. */
export function kinds({ variants }: Digest, key: string): OfKind[] {
  return variants.flatMap((variant) => {
    const found = new Map<string, number[]>();
    variant.columns[key]?.values.forEach((value, at) => {
      const kind = kindOf(variant, at);
      const values = found.get(kind) ?? [];
      if (value !== null) values.push(value);
      found.set(kind, values);
    });
    return [...found].map(([kind, values]) => ({ variant: variant.label, kind, values }));
  });
}

function kindOf({ columns }: VariantDigest, at: number): string {
  const text = (key: string): string => columns[key]?.texts?.[columns[key]?.values[at] ?? -1] ?? '';
  return `${text('role')} ${text('strategy')}`.trim();
}
