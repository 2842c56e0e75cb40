/** What the page may offer as autopilot: the strategies that its host element names, as JSON. */

export interface StrategyOption {
  id: string;
  name: string;
  idea?: string;
}

export function readStrategies(json: string | undefined): StrategyOption[] {
  return json ? (JSON.parse(json) as StrategyOption[]) : [];
}
