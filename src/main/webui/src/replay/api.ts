/** The replay's calls to the server. A call that is aborted is not prepared there any further. */
import { texts } from '../texts';
import type { Card, Frame } from './types';

/** What went wrong, in words for the person who looks. */
export class ReplayError extends Error {}

export class ReplayApi {
  constructor(private readonly base: string) {}

  card(viewer: string | undefined, signal: AbortSignal): Promise<Card> {
    return get<Card>(this.base + (viewer === undefined ? '' : `?viewer=${encodeURIComponent(viewer)}`), signal);
  }

  frames(viewer: string, tick: number, count: number, signal: AbortSignal): Promise<Frame[]> {
    return get<Frame[]>(`${this.base}/frames?viewer=${encodeURIComponent(viewer)}&tick=${tick}&count=${count}`, signal);
  }

  /** A few frames of the whole round, at once; none if none are kept yet. */
  kept(viewer: string, signal: AbortSignal): Promise<Frame[]> {
    return get<Frame[]>(`${this.base}/kept?viewer=${encodeURIComponent(viewer)}`, signal);
  }
}

async function get<T>(url: string, signal: AbortSignal): Promise<T> {
  let response: Response;
  try {
    response = await fetch(url, { signal, headers: { Accept: 'application/json, application/problem+json' } });
  } catch (failure) {
    if (signal.aborted) throw failure;
    throw new ReplayError(texts.replay.unreachable);
  }
  if (response.ok) return (await response.json()) as T;
  const problem = (await response.json().catch(() => ({}))) as { detail?: string };
  throw new ReplayError(problem.detail ?? texts.replay.failed(response.status));
}
