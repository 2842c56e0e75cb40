/** What the server's page tells the app through its host element, and where things are on this server. */

export interface Host {
  element: HTMLElement;
  data: DOMStringMap;
  code: string;
}

/** The element `#app`, emptied for the app. */
export function findHost(): Host {
  const element = document.getElementById('app');
  const code = element?.dataset.code;
  if (!element || !code) throw new Error('The page has no element #app with a data-code attribute.');
  element.replaceChildren();
  return { element, data: element.dataset, code };
}

export function socketUrl(code: string): string {
  const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
  return `${scheme}://${location.host}/ws/sessions/${encodeURIComponent(code)}`;
}

/** Whether the server answers at all. */
export async function reachable(): Promise<boolean> {
  try {
    return (await fetch('/q/health/live', { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

/** Lets the page's own parts and styles follow the session, e.g. hide the invitation while a round runs. */
export function showState(state: string): void {
  document.documentElement.dataset.session = state;
}

/** Tells the page's styles that something lies over its edge, until the returned function is called. */
export function showOverlay(what: 'bar' | 'hint'): () => void {
  document.documentElement.dataset[what] = '';
  return () => delete document.documentElement.dataset[what];
}
