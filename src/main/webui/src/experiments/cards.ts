/** What the page says about labs: how they are called, and what their results are made of. */
import type { Figure } from '../shell/figures';

export interface Card {
  id: string;
  name: string;
  figures: Figure[];
  measures: Figure[];
}

/** By id of the lab. */
export type Cards = ReadonlyMap<string, Card>;

export function readCards(json: string | undefined): Cards {
  return new Map((json ? (JSON.parse(json) as Card[]) : []).map((card) => [card.id, card]));
}
