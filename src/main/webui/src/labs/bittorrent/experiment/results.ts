/** What the results of a swarm's runs say, as numbers. Pure. */
import { spread, type Spread } from '../../../experiments/statistics';
import type { Digest, RunHead, VariantDigest } from '../../../experiments/types';
import { IS, PART } from './knobs';

/** One leecher's result in one run. */
export interface Row {
  seed: number;
  name: string;
  strategy: string;
  capacity: number;
  /** Seconds from joining to having everything; `null` if that never came. */
  time: number | null;
  /** Seconds it was downloading, finished or not. */
  spent: number;
  uploaded: number;
  downloaded: number;
}

/** Every leecher of every run. */
export function leechers({ runs, columns }: VariantDigest): Row[] {
  const text = (key: string, at: number): string => columns[key]?.texts?.[columns[key]?.values[at] ?? -1] ?? '';
  const number = (key: string, at: number): number => columns[key]?.values[at] ?? 0;
  const rows: Row[] = [];
  let at = 0;
  for (const run of runs) {
    for (const end = at + run.peers; at < end; at++) {
      if (text('role', at) === 'seed') continue;
      const finished = columns.finishedAtSeconds?.values[at] ?? null;
      const joined = number('joinedAtSeconds', at);
      rows.push({
        seed: run.seed,
        name: text('name', at),
        strategy: text('strategy', at),
        capacity: number('uploadBytesPerSecond', at),
        time: finished === null ? null : finished - joined,
        spent: Math.max(1, (finished ?? run.ticks) - joined),
        uploaded: number('uploadedBytes', at),
        downloaded: number('downloadedBytes', at),
      });
    }
  }
  return rows;
}

export interface Times {
  variant: string;
  strategy: string;
  peers: number;
  times: number[];
  spread: Spread | undefined;
}

/** Download times of each strategy in each variant; who did not finish is counted but has no time. */
export function downloadTimes(digest: Digest): Times[] {
  return digest.variants.flatMap((variant) =>
    [...groupBy(leechers(variant), ({ strategy }) => strategy)].map(([strategy, rows]) => {
      const times = rows.flatMap(({ time }) => (time === null ? [] : [time]));
      return { variant: variant.label, strategy, peers: rows.length, times, spread: spread(times) };
    }),
  );
}

export interface Gain {
  /** The other knobs' values, as in the label. */
  setting: string;
  focal: string;
  strategy: string;
  /** Time of `reference` in the same seat and seed / own time, a pair each; above 1 = faster. */
  ratios: { seed: number; ratio: number }[];
  spread: Spread | undefined;
  /** Share of pairs in which it was faster; equal times count half. */
  wins: number;
}

interface Played {
  variant: VariantDigest;
  setting: string;
  focal: string;
  strategy: string;
}

/** The focal peer's gain over the reference client, where an experiment varied its strategy. */
export function gains(digest: Digest, knobName: string): Gain[] {
  const played = digest.variants.flatMap((variant) => focalPart(variant, knobName));
  return played.flatMap(({ variant, setting, focal, strategy }) => {
    const base = played.find((other) => other.setting === setting && other.strategy === 'reference');
    if (!base || strategy === 'reference') return [];
    const mine = timesOf(variant, focal);
    const ratios = [...timesOf(base.variant, focal)].flatMap(([seed, theirs]) => {
      const own = mine.get(seed);
      return own === undefined ? [] : [{ seed, ratio: theirs / own }];
    });
    const points = ratios.reduce((sum, { ratio }) => sum + (ratio > 1 ? 1 : ratio === 1 ? 0.5 : 0), 0);
    const all = spread(ratios.map(({ ratio }) => ratio));
    return [{ setting, focal, strategy, ratios, spread: all, wins: ratios.length ? points / ratios.length : 0 }];
  });
}

/** The label's part `<knobName> <focal>: <strategy>`, and what is left of the label without it. */
function focalPart(variant: VariantDigest, knobName: string): Played[] {
  const parts = variant.label.split(PART);
  const at = parts.findIndex((part) => part.startsWith(`${knobName} `));
  const [name, strategy] = parts[at]?.split(IS) ?? [];
  if (!name || !strategy) return [];
  const setting = parts.filter((_, other) => other !== at).join(PART);
  return [{ variant, setting, focal: name.slice(knobName.length + 1), strategy }];
}

/** A peer's time by seed; one that never finished counts as long as the match lasted. */
function timesOf(variant: VariantDigest, name: string): Map<number, number> {
  return new Map(leechers(variant).flatMap((row) => (row.name === name ? [[row.seed, Math.max(1, row.spent)]] : [])));
}

export interface CapacityClass {
  fromBytesPerSecond: number;
  toBytesPerSecond: number;
  peers: number;
}

export interface Matrix {
  /** Slowest first; bounds are the widest over all runs, peers the mean. */
  classes: CapacityClass[];
  /** Share of the row's regular slots that the column's class had, mean over runs, 0 … 1; `null` if it had none. */
  shares: (number | null)[][];
  /** The same if peers chose blindly. */
  chance: number[][];
  runs: number;
}

interface Findings {
  classes: CapacityClass[];
  slotSeconds: number[][];
  seconds: number;
}

/** Who spends regular slots on whom; `undefined` where capacities do not differ or the time together was too short. */
export function clustering({ runs }: VariantDigest): Matrix | undefined {
  const found = runs
    .map((run: RunHead) => run.findings as Findings | null)
    .filter((one): one is Findings => !!one?.seconds);
  const size = Math.max(0, ...found.map(({ classes }) => classes.length));
  const whole = found.filter(({ classes }) => classes.length === size);
  if (size < 2) return undefined;
  const over = <T>(pick: (one: Findings) => T): T[] => whole.map(pick);
  const each = Array.from({ length: size }, (_, n) => n);
  const classes = each.map((n) => ({
    fromBytesPerSecond: Math.min(...over(({ classes }) => classes[n]?.fromBytesPerSecond ?? Infinity)),
    toBytesPerSecond: Math.max(...over(({ classes }) => classes[n]?.toBytesPerSecond ?? 0)),
    peers: mean(over(({ classes }) => classes[n]?.peers ?? 0)) ?? 0,
  }));
  const all = classes.reduce((sum, { peers }) => sum + peers, 0);
  const share = (from: number, to: number): number | null =>
    mean(
      whole.flatMap(({ slotSeconds }) => {
        const row = slotSeconds[from] ?? [];
        const sum = row.reduce((a, b) => a + b, 0);
        return sum === 0 ? [] : [(row[to] ?? 0) / sum];
      }),
    );
  return {
    classes,
    shares: each.map((from) => each.map((to) => share(from, to))),
    chance: each.map((from) => each.map((to) => ((classes[to]?.peers ?? 0) - (from === to ? 1 : 0)) / (all - 1))),
    runs: whole.length,
  };
}

function mean(values: number[]): number | null {
  return values.length === 0 ? null : values.reduce((a, b) => a + b, 0) / values.length;
}

function groupBy<T>(items: T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
