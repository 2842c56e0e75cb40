/** The instructor's calls to the server: JSON over REST, with the sign-in's cookie. */
import { texts } from '../texts';
import type { Action } from '../wire';

export type Command = 'start' | 'pause' | 'resume' | 'step' | 'practice' | 'end';

/** What may be changed while a session lives. */
export interface Change {
  /** Swarm seconds per wall second. */
  speed?: number;
  /** Whether new people are kept out. */
  locked?: boolean;
  lateJoin?: boolean;
  projectorNames?: string;
  /** Empty takes it away. */
  banner?: string;
}

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

  endPractice(): Promise<string | undefined> {
    return send('DELETE', `${this.base}/practice`);
  }

  change(change: Change): Promise<string | undefined> {
    return send('PATCH', this.base, change);
  }

  rename(seat: number, name: string): Promise<string | undefined> {
    return send('PATCH', `${this.base}/people/${seat}`, { name });
  }

  remove(seat: number, because: string): Promise<string | undefined> {
    return send('DELETE', `${this.base}/people/${seat}`, { because });
  }

  /** Those who were sent away and not let back in; `undefined` if the server does not say. */
  async removed(): Promise<Removed[] | undefined> {
    try {
      const response = await fetch(`${this.base}/people/removed`, { headers: { Accept: 'application/json' } });
      return response.ok ? ((await response.json()) as Removed[]) : undefined;
    } catch {
      return undefined;
    }
  }

  readmit(person: string): Promise<string | undefined> {
    return send('POST', `${this.base}/people/removed/${person}/readmit`);
  }

  merge(seat: number, into: number): Promise<string | undefined> {
    return send('POST', `${this.base}/people/${seat}/merge`, { into });
  }

  /** What everybody does; `undefined` if the server does not say. */
  async activities(): Promise<Activity[] | undefined> {
    try {
      const response = await fetch(`${this.base}/people`, { headers: { Accept: 'application/json' } });
      return response.ok ? ((await response.json()) as Activity[]) : undefined;
    } catch {
      return undefined;
    }
  }

  /** Lets events happen together; resolves with what became of them, or with a sentence that says what went wrong. */
  async happen(events: Action[]): Promise<Outcome | string> {
    const answer = await call('POST', `${this.base}/events`, events);
    return typeof answer === 'string' ? answer : ((await answer.json()) as Outcome);
  }
}

export interface Activity {
  seat: number;
  name: string;
  actions: number;
  idleSeconds: number;
  /** `null` while there is a connection. */
  awaySeconds: number | null;
  rank: number | null;
}

export interface Removed {
  /** Random id. */
  person: string;
  name: string;
  studentId: string | null;
  because: string | null;
}

export interface Outcome {
  tick: number;
  done: number;
  refused: string | null;
}

async function send(method: string, url: string, body: object = {}): Promise<string | undefined> {
  const answer = await call(method, url, body);
  return typeof answer === 'string' ? answer : undefined;
}

async function call(method: string, url: string, body: object): Promise<Response | string> {
  try {
    const response = await fetch(url, {
      method,
      headers: { 'Content-Type': 'application/json', Accept: 'application/json, application/problem+json' },
      body: JSON.stringify(body),
    });
    if (response.ok) return response;
    if (response.status === 401) return texts.room.signIn;
    const problem = (await response.json().catch(() => ({}))) as { detail?: string; title?: string };
    return texts.room.failed(problem.detail ?? problem.title ?? String(response.status));
  } catch {
    return texts.room.unreachable;
  }
}
