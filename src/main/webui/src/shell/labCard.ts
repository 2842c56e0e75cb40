/** What the server says about a lab: docs in its OpenAPI document. */

export type FieldKind = 'peer' | 'count' | 'seconds' | 'bytesPerSecond' | 'strategy' | 'text';

export interface EventField {
  name: string;
  label: string;
  kind: FieldKind;
  usual: string | number | null;
  /** What it means to leave the field out; `null` if it must be filled in. */
  empty: string | null;
}

/** Something that whoever runs the room can make happen. */
export interface EventCard {
  type: string;
  name: string;
  idea: string;
  fields: EventField[];
}

export interface LabInfo {
  id: string;
  name: string;
  summary: string;
  strategies: { id: string; name: string; idea: string }[];
  events: EventCard[];
}

/** `undefined` if the server does not say. */
export async function fetchLab(id: string): Promise<LabInfo | undefined> {
  try {
    const response = await fetch(`/api/labs/${encodeURIComponent(id)}`, { headers: { Accept: 'application/json' } });
    return response.ok ? ((await response.json()) as LabInfo) : undefined;
  } catch {
    return undefined;
  }
}
