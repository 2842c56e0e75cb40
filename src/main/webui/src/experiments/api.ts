/** Talks to the server about experiments. Every failure is an `ApiError` that can be shown as it is. */
import { texts } from '../texts';
import type { Digest, Experiment, ScenarioEntry, Variant } from './types';

interface Problem {
  detail?: string;
  mistakes?: { path: string; message: string }[];
}

export class ApiError extends Error {
  constructor(
    message: string,
    readonly status: number,
    readonly mistakes: string[] = [],
  ) {
    super(message);
  }
}

const PATH = '/api/experiments';

export const scenarios = (lab: string): Promise<ScenarioEntry[]> =>
  ask('GET', `/api/scenarios?lab=${encodeURIComponent(lab)}`);
export const list = (): Promise<Experiment[]> => ask('GET', PATH);
export const get = (id: string): Promise<Experiment> => ask('GET', `${PATH}/${id}`);
export const digest = (id: string): Promise<Digest> => ask('GET', `${PATH}/${id}/digest`);
export const keep = (id: string): Promise<Experiment> => ask('PATCH', `${PATH}/${id}`, { kept: true });
export const rename = (id: string, title: string): Promise<Experiment> => ask('PATCH', `${PATH}/${id}`, { title });
export const remove = (id: string): Promise<void> => ask('DELETE', `${PATH}/${id}`);
export const start = (lab: string, title: string, seeds: number[], variants: Variant[]): Promise<Experiment> =>
  ask('POST', PATH, { lab, title, seeds, variants });

async function ask<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await fetch(path, {
    method,
    headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  }).catch(() => {
    throw new ApiError(texts.experiments.unreachable, 0);
  });
  if (!response.ok) throw await refusal(response);
  return (response.status === 204 ? undefined : await response.json()) as T;
}

async function refusal(response: Response): Promise<ApiError> {
  if (response.status === 401) return new ApiError(texts.experiments.signedOut, 401);
  const problem = (await response.json().catch(() => ({}))) as Problem;
  const mistakes = problem.mistakes?.map(({ path, message }) => `${path}: ${message}`);
  return new ApiError(problem.detail ?? texts.experiments.failed(response.status), response.status, mistakes);
}
