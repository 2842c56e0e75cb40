/** The instructor's calls to the server: JSON over REST, with the sign-in's cookie. */
import { texts } from '../texts';

export type Command = 'start' | 'pause' | 'resume' | 'end';

export class SessionControl {
  private readonly base: string;

  constructor(id: string) {
    this.base = `/api/sessions/${encodeURIComponent(id)}`;
  }

  /** Each call resolves with `undefined`, or with a sentence that says what went wrong. */
  command(command: Command): Promise<string | undefined> {
    return send('POST', `${this.base}/${command}`);
  }

  endRound(round: number): Promise<string | undefined> {
    return send('POST', `${this.base}/rounds/${round}/end`);
  }

  /** Swarm seconds per wall second. */
  setSpeed(speed: number): Promise<string | undefined> {
    return send('PATCH', this.base, { speed });
  }

  /** Whether new people are kept out. */
  lock(locked: boolean): Promise<string | undefined> {
    return send('PATCH', this.base, { locked });
  }
}

async function send(method: string, url: string, body: object = {}): Promise<string | undefined> {
  try {
    const response = await fetch(url, {
      method,
      headers: { 'Content-Type': 'application/json', Accept: 'application/json, application/problem+json' },
      body: JSON.stringify(body),
    });
    if (response.ok) return undefined;
    if (response.status === 401) return texts.room.signIn;
    const problem = (await response.json().catch(() => ({}))) as { detail?: string; title?: string };
    return texts.room.failed(problem.detail ?? problem.title ?? String(response.status));
  } catch {
    return texts.room.unreachable;
  }
}
