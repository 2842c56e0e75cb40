/** How an address names a moment of a round and who looks at it: `?tick=413&seat=7`, or `&view=projector`. */

export function place(search: string): { viewer: string | undefined; tick: number } {
  const asked = new URLSearchParams(search);
  const tick = Number(asked.get('tick') ?? 0);
  return {
    viewer: asked.get('seat') ?? asked.get('view') ?? undefined,
    tick: Number.isFinite(tick) ? Math.max(0, Math.floor(tick)) : 0,
  };
}

export function address(viewer: string, tick: number): string {
  return `?tick=${tick}&${/^\d+$/.test(viewer) ? 'seat' : 'view'}=${encodeURIComponent(viewer)}`;
}
