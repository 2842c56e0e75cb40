/** The labs that pages can show: every folder here is one, and is fetched when it is first needed. */
import type { Component } from 'svelte';
import type { Debrief } from '../debrief/types';
import type { Digest, Experiment, ScenarioEntry, Variant } from '../experiments/types';
import type { Figure } from '../shell/figures';
import type { LabColumns } from '../shell/monitor';
import type { StrategyOption } from '../shell/strategies';
import type { Watched } from '../shell/watched';

/** What a lab's part of a page is given: what it shows, and the host element's data attributes. */
export interface LabProps {
  live: Watched;
  data: DOMStringMap;
}

/** What sets an experiment up is given. */
export interface SetupProps {
  lab: string;
  entries: ScenarioEntry[];
  strategies: StrategyOption[];
  /** Another one is still running. */
  busy: boolean;
  onrun: (title: string, seeds: number[], variants: Variant[]) => Promise<void>;
}

/** What shows an experiment's results is given. */
export interface ResultsProps {
  experiment: Experiment;
  digest: Digest;
  figures: Figure[];
  /** Of a whole match, where the lab has such. */
  measures: Figure[];
  /** The largest of what `extent` says of the experiments shown beside each other. */
  longest: number;
}

/** A lab's own way to set up and show experiments, `experiment/index.ts` in its folder; labs without one share one. */
export interface ExperimentParts {
  Setup: Component<SetupProps>;
  Results: Component<ResultsProps>;
  /** Where an axis should end that several experiments share. */
  extent: (digest: Digest) => number;
}

/** What shows a finished round is given. */
export interface DebriefProps {
  debrief: Debrief;
  /** What the pictures belong to, for file names and screen readers. */
  of: string;
}

type Part = () => Promise<{ default: Component<LabProps> }>;
const plays = import.meta.glob<{ default: Component<LabProps> }>('./*/Play.svelte');
const rooms = import.meta.glob<{ default: Component<LabProps> }>('./*/Room.svelte');
const projectors = import.meta.glob<{ default: Component<LabProps> }>('./*/Projector.svelte');
const monitors = import.meta.glob<{ columns: LabColumns }>('./*/monitor.ts');
const debriefs = import.meta.glob<{ default: Component<DebriefProps> }>('./*/Debrief.svelte');
const experiments = import.meta.glob<ExperimentParts>('./*/experiment/index.ts');

export interface LabPages {
  play: Part;
  room: Part;
  /** For the wall; labs without one show their room there. */
  projector: Part;
}

/** The lab's pages; `undefined` for a lab this page does not know. */
export function findLab(id: string): LabPages | undefined {
  const play = plays[`./${id}/Play.svelte`];
  const room = rooms[`./${id}/Room.svelte`];
  return play && room && { play, room, projector: projectors[`./${id}/Projector.svelte`] ?? room };
}

/** What the lab adds to the table of students, `monitor.ts` in its folder; `undefined` if nothing. */
export function findMonitor(id: string): (() => Promise<{ columns: LabColumns }>) | undefined {
  return monitors[`./${id}/monitor.ts`];
}

/** The lab's own pictures of a finished round, `Debrief.svelte` in its folder; `undefined` if it has none. */
export function findDebrief(id: string): (() => Promise<{ default: Component<DebriefProps> }>) | undefined {
  return debriefs[`./${id}/Debrief.svelte`];
}

/** The lab's own experiments; `undefined` if it has none of its own. */
export function findExperiment(id: string): (() => Promise<ExperimentParts>) | undefined {
  return experiments[`./${id}/experiment/index.ts`];
}
