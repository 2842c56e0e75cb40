/** What the server says about scenarios and experiments; see its OpenAPI document. */

/** A scenario as JSON; only its lab knows what is inside. */
export type Scenario = Record<string, unknown>;

export interface ScenarioEntry {
  lab: string;
  id: string;
  title: string;
  lesson: string | null;
  question: string | null;
  expected: string | null;
  document: Scenario;
}

export interface Variant {
  label: string;
  scenario: Scenario;
}

export interface Experiment {
  id: string;
  lab: string;
  title: string;
  state: 'running' | 'done' | 'cancelled' | 'failed';
  /** 0 … 1 */
  progress: number;
  kept: boolean;
  variants: string[];
  seeds: number;
  createdAt: string;
}

/** One figure of all participants; with `texts`, the values are indices into them. */
export interface Column {
  texts: string[] | null;
  values: (number | null)[];
}

export interface RunHead {
  seed: number;
  fingerprint: string;
  ticks: number;
  /** How many rows of the columns are its own. */
  peers: number;
  findings: unknown;
  /** Of the whole match, by key; experiments kept long ago have none. */
  measures?: Record<string, number>;
}

export interface VariantDigest extends Variant {
  runs: RunHead[];
  columns: Record<string, Column>;
}

export interface Digest {
  variants: VariantDigest[];
}
