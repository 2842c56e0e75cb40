/** What the server says about a finished round; see its OpenAPI document. */
import type { Column, Digest, Scenario } from '../experiments/types';
import type { Figure } from '../shell/figures';
import { texts } from '../texts';
import type { Place } from '../wire';

export interface Debrief {
  n: number;
  lab: string;
  scenario: Scenario;
  seed: number;
  ticks: number;
  secondsPerTick: number;
  standing: (Place & { name: string })[];
  ranks: { ticks: number[]; seats: Record<string, (number | null)[]> };
  findings: unknown;
  /** Of the whole round; a value that cannot be told is `null`. */
  measures: { figure: Figure; value: number | null }[];
}

/** The round as the only run of the only variant of an experiment, so that the same pictures can be drawn of it. */
export function digestOf({ n, scenario, seed, ticks, standing, findings }: Debrief): Digest {
  const columns: Record<string, Column> = {};
  for (const key of new Set(standing.flatMap((place) => Object.keys(place)))) {
    const cells = standing.map((place) => place[key] ?? null);
    const words = [...new Set(cells.filter((cell): cell is string => typeof cell === 'string'))];
    columns[key] =
      words.length > 0
        ? { texts: words, values: cells.map((cell) => (typeof cell === 'string' ? words.indexOf(cell) : null)) }
        : { texts: null, values: cells.map((cell) => (typeof cell === 'number' ? cell : null)) };
  }
  const run = { seed, fingerprint: '', ticks, peers: standing.length, findings };
  return {
    variants: [
      { label: texts.header.roundOnly(n), scenario, runs: [run as Digest['variants'][0]['runs'][0]], columns },
    ],
  };
}
