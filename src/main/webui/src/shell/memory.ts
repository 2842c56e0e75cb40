/** What a browser keeps for a device's owner from visit to visit. */
export type Memory = Pick<Storage, 'getItem' | 'setItem'>;

/** The browser's own memory; none where it forbids that. */
export function browserMemory(): Memory | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}
