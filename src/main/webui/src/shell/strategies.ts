/** What the page may offer as autopilot. */

export interface StrategyOption {
  id: string;
  name: string;
  idea?: string;
}

/** The page's host element may name the strategies as JSON; without it the ones every server knows are offered. */
const BASIC: StrategyOption[] = [
  { id: 'reference', name: 'Reference client' },
  { id: 'free-rider', name: 'Free-rider' },
  { id: 'altruist', name: 'Altruist' },
];

export function readStrategies(json: string | undefined): StrategyOption[] {
  return json ? (JSON.parse(json) as StrategyOption[]) : BASIC;
}
