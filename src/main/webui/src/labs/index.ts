/** The labs this page can show. A lab is a folder here and a line below. */
import type { Component } from 'svelte';
import type { Watched } from '../shell/watched';

/** What a lab's part of a page is given: what it shows, and the host element's data attributes. */
export interface LabProps {
  live: Watched;
  data: DOMStringMap;
}

interface LabPages {
  play: () => Promise<{ default: Component<LabProps> }>;
  room: () => Promise<{ default: Component<LabProps> }>;
}

const labs: Record<string, LabPages> = {
  bittorrent: {
    play: () => import('./bittorrent/Play.svelte'),
    room: () => import('./bittorrent/Room.svelte'),
  },
};

/** The lab's pages; `undefined` for a lab this page does not know. */
export function findLab(id: string): LabPages | undefined {
  return Object.hasOwn(labs, id) ? labs[id] : undefined;
}
