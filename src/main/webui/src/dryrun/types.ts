/** What the server says about a dry run; see its OpenAPI document. */
import type { Debrief } from '../debrief/types';
import type { Figure } from '../shell/figures';

export interface Warning {
  code: string;
  figures: Record<string, number>;
}

export interface DryRound {
  n: number;
  lab: string;
  name: string;
  title: string;
  /** Who played the students' seats. */
  autopilot: string;
  /** How long it took with each of the dice, the shortest first. */
  seconds: number[];
  secondsPerTick: number;
  seed: number;
  ticks: number;
  figures: Figure[];
  scenario: Debrief['scenario'];
  standing: Debrief['standing'];
  findings: unknown;
  warnings: Warning[];
}

export interface DryRun {
  title: string;
  state: 'running' | 'done' | 'cancelled' | 'failed';
  progress: number;
  rounds: DryRound[];
}

/** The typical run as a finished round, so that the same pictures can be drawn of it. */
export function debriefOf(round: DryRound): Debrief {
  const { n, lab, scenario, seed, ticks, secondsPerTick, standing, findings } = round;
  return {
    n,
    lab,
    scenario,
    seed,
    ticks,
    secondsPerTick,
    standing,
    findings,
    ranks: { ticks: [], seats: {} },
    measures: [],
  };
}

/** Wall time at which a round of so many seconds is over, in minutes, at the speed that comes nearest to a target. */
export function speedFor(seconds: number, minutes: number): number {
  const speeds = [1, 2, 5, 10, 20, 50];
  return speeds.reduce((best, speed) =>
    Math.abs(seconds / speed / 60 - minutes) < Math.abs(seconds / best / 60 - minutes) ? speed : best,
  );
}
