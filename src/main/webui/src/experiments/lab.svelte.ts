/** What the experiments page knows: scenarios, experiments, and the results that are shown. */
import { tick } from 'svelte';
import * as api from './api';
import type { Digest, Experiment, ScenarioEntry, Variant } from './types';

const ASK_MILLIS = 800;

export interface Shown {
  experiment: Experiment;
  digest: Digest;
}

/** Takes people to what has just appeared, by eye and by keyboard, unless they are filling something in. */
async function goTo(id: string): Promise<void> {
  await tick();
  if (document.activeElement?.matches('input, select, textarea')) return;
  document.getElementById(id)?.focus();
}

export class Lab {
  entries: ScenarioEntry[] | undefined = $state.raw();
  experiments: Experiment[] = $state.raw([]);
  failure: string | undefined = $state();

  #digests: Map<string, Digest> = $state.raw(new Map());
  #wanted: string[] = $state.raw([]);
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly running = $derived(this.experiments.filter(({ state }) => state === 'running'));
  readonly ended = $derived(this.experiments.filter(({ state }) => state !== 'running'));
  readonly shown: Shown[] = $derived(
    this.#wanted.flatMap((id) => {
      const experiment = this.experiments.find((one) => one.id === id);
      const digest = this.#digests.get(id);
      return experiment && digest ? [{ experiment, digest }] : [];
    }),
  );

  constructor(readonly lab: string) {}

  /** Loads what there is, what the address says is shown, and follows what runs; undone by the function it returns. */
  attach(): () => void {
    const asked = location.hash.slice(1).split(',');
    void this.load().then(async () => {
      for (const id of asked) if (this.#isDone(id)) await this.show(id);
    });
    return () => clearTimeout(this.#timer);
  }

  async load(): Promise<void> {
    await this.#trying(async () => {
      this.entries ??= await api.scenarios(this.lab);
      await this.#refresh();
    });
  }

  isShown(id: string): boolean {
    return this.#wanted.includes(id);
  }

  /** Starts one; its refusal is the caller's to show. */
  async start(title: string, seeds: number[], variants: Variant[]): Promise<void> {
    const started = await api.start(this.lab, title, seeds, variants);
    this.experiments = [started, ...this.experiments];
    await goTo(`job-${started.id}`);
    this.#follow();
  }

  async show(id: string): Promise<void> {
    await this.#trying(async () => {
      if (!this.#digests.has(id)) {
        const digest = await api.digest(id);
        this.#digests = new Map([...this.#digests, [id, digest]]);
      }
      this.#want([...this.#wanted.filter((one) => one !== id), id]);
    });
  }

  hide(id: string): void {
    this.#want(this.#wanted.filter((one) => one !== id));
  }

  keep = (id: string): Promise<void> => this.#change(() => api.keep(id));
  rename = (id: string, title: string): Promise<void> => this.#change(() => api.rename(id, title));

  /** Deletes it, or cancels it if it runs. */
  async remove(id: string): Promise<void> {
    this.hide(id);
    await this.#change(() => api.remove(id));
  }

  async #change(what: () => Promise<unknown>): Promise<void> {
    await this.#trying(async () => {
      try {
        await what();
      } finally {
        await this.#refresh();
      }
    });
  }

  async #refresh(): Promise<void> {
    const before = new Set(this.running.map(({ id }) => id));
    this.experiments = await api.list();
    this.#want(this.#wanted.filter((id) => this.#isDone(id)));
    for (const id of before) {
      if (!this.#isDone(id)) continue;
      await this.show(id);
      await goTo(`results-${id}`);
    }
    this.#follow();
  }

  /** Asks again while something runs. */
  #follow(): void {
    clearTimeout(this.#timer);
    if (this.running.length > 0)
      this.#timer = setTimeout(() => void this.load().finally(() => this.#follow()), ASK_MILLIS);
  }

  async #trying(what: () => Promise<void>): Promise<void> {
    try {
      await what();
      this.failure = undefined;
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
    }
  }

  #isDone(id: string): boolean {
    return this.experiments.some((one) => one.id === id && one.state === 'done');
  }

  #want(ids: string[]): void {
    if (ids.join() === this.#wanted.join()) return;
    this.#wanted = ids;
    history.replaceState(null, '', ids.length > 0 ? `#${ids.join(',')}` : location.pathname);
  }
}
