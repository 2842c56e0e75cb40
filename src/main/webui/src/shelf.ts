/** Keeps the moves that are not answered yet while a page is loaded again, in the tab's own storage. */

/** A move as it was sent. */
export interface Unanswered {
  id: number;
  seat: number | undefined;
  round: number;
  text: string;
}

export interface Shelf {
  load(): Unanswered[];
  save(unanswered: Unanswered[]): void;
}

/** A page is back within seconds; what somebody wanted minutes ago is no longer what they want. */
export const LONGEST_KEPT_MILLIS = 60_000;

interface Kept {
  at: number;
  unanswered: Unanswered[];
}

/** The shelf of the session with that code; one that forgets everything where storage is forbidden. */
export function shelfOf(code: string, storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>): Shelf {
  const key = `unchoke-outbox-${code}`;
  return {
    load() {
      try {
        const kept = JSON.parse(storage.getItem(key) ?? 'null') as Kept | null;
        return kept && Date.now() - kept.at <= LONGEST_KEPT_MILLIS ? kept.unanswered : [];
      } catch {
        return [];
      }
    },
    save(unanswered) {
      try {
        if (unanswered.length === 0) storage.removeItem(key);
        else storage.setItem(key, JSON.stringify({ at: Date.now(), unanswered }));
      } catch {
        // Full or forbidden: then a reload forgets what was unanswered, as it would without this.
      }
    },
  };
}
