/** Draws a whole swarm on a square canvas. */
import { shortName } from './names';
import type { SwarmPeer, SwarmView } from './types';

interface Spot {
  peer: SwarmPeer;
  x: number;
  y: number;
  angle: number;
}

/** Room around the circle in CSS pixels, with names and without. */
const MARGIN = 86;
const BARE = 20;
/** So many names can be read in a picture of any size; more need a larger one. */
const CROWD = 24;
const ROOM_FOR_NAMES = 420;

/** Colours are custom properties of the page's palette, by group. */
export function drawSwarm(
  canvas: HTMLCanvasElement,
  size: number,
  view: SwarmView,
  colours: ReadonlyMap<string, string>,
): void {
  const pen = canvas.getContext('2d');
  if (!pen) return;
  const scale = devicePixelRatio || 1;
  canvas.width = canvas.height = Math.round(size * scale);
  pen.scale(scale, scale);
  const style = getComputedStyle(canvas);
  const colour = (name: string): string => style.getPropertyValue(name).trim();
  const palette = new Map([...colours].map(([group, name]) => [group, colour(name)]));
  const present = view.peers.filter((peer) => peer.state !== 'waiting' && peer.state !== 'left');
  const named = present.length <= CROWD || size >= ROOM_FOR_NAMES;
  const reach = size / 2 - (named ? MARGIN : BARE);
  const spots = layOut(view.peers, present, size, reach);
  const radius = Math.max(3.5, Math.min(13, (size * 1.1) / Math.max(1, spots.size)));

  drawEdges(pen, view, spots, palette, size);
  let before: Spot | undefined;
  for (const spot of spots.values()) {
    drawPeer(pen, spot, radius, view.content.pieces, {
      group: palette.get(spot.peer.group) ?? '',
      ground: colour('--surface'),
      ink: colour('--ink'),
    });
    const crowded = before !== undefined && Math.abs(before.y - spot.y) < 12 && Math.abs(before.x - spot.x) < 64;
    if (!named || crowded || (!spot.peer.hand && present.length > CROWD)) continue;
    drawName(pen, spot, reach + radius + 7, size, colour('--ink-2'));
    before = spot;
  }
}

function layOut(peers: SwarmPeer[], present: SwarmPeer[], size: number, reach: number): Map<number, Spot> {
  const groups = [...new Set(peers.map((peer) => peer.group))];
  const inOrder = groups.flatMap((group) => present.filter((peer) => peer.group === group));
  return new Map(
    inOrder.map((peer, at) => {
      const angle = (2 * Math.PI * at) / inOrder.length - Math.PI / 2;
      const spot = { peer, angle, x: size / 2 + reach * Math.cos(angle), y: size / 2 + reach * Math.sin(angle) };
      return [peer.peer, spot];
    }),
  );
}

function drawEdges(
  pen: CanvasRenderingContext2D,
  view: SwarmView,
  spots: Map<number, Spot>,
  palette: Map<string, string>,
  size: number,
): void {
  const top = Math.max(20_000, ...view.edges.map(([, , rate]) => rate));
  pen.globalAlpha = view.edges.length > 150 ? 0.35 : 0.6;
  for (const [from, to, rate] of view.edges) {
    const [a, b] = [spots.get(from), spots.get(to)];
    if (!a || !b) continue;
    pen.strokeStyle = palette.get(a.peer.group) ?? '';
    pen.lineWidth = 0.6 + 4 * Math.sqrt(rate / top);
    pen.beginPath();
    pen.moveTo(a.x, a.y);
    // Bent towards the middle, so that edges between neighbours on the circle do not hide behind it.
    const pull = 0.45;
    const [mx, my] = [(a.x + b.x) / 2, (a.y + b.y) / 2];
    pen.quadraticCurveTo(mx + (size / 2 - mx) * pull, my + (size / 2 - my) * pull, b.x, b.y);
    pen.stroke();
  }
  pen.globalAlpha = 1;
}

/** A disc that fills like a clock; a square for who had the file from the start; a second rim for students. */
function drawPeer(
  pen: CanvasRenderingContext2D,
  { peer, x, y }: Spot,
  radius: number,
  pieces: number,
  colours: { group: string; ground: string; ink: string },
): void {
  pen.fillStyle = colours.ground;
  pen.strokeStyle = colours.group;
  pen.lineWidth = 2;
  pen.beginPath();
  if (peer.role === 'seed') pen.rect(x - radius, y - radius, 2 * radius, 2 * radius);
  else pen.arc(x, y, radius, 0, 2 * Math.PI);
  pen.fill();
  pen.fillStyle = colours.group;
  if (peer.role === 'seed') {
    pen.fill();
  } else if (peer.have > 0) {
    const start = -Math.PI / 2;
    pen.beginPath();
    pen.moveTo(x, y);
    pen.arc(x, y, radius, start, start + (2 * Math.PI * peer.have) / pieces);
    pen.fill();
    pen.beginPath();
    pen.arc(x, y, radius, 0, 2 * Math.PI);
  }
  pen.stroke();
  if (peer.hand) {
    pen.strokeStyle = colours.ink;
    pen.lineWidth = 1.5;
    pen.beginPath();
    pen.arc(x, y, radius + 3, 0, 2 * Math.PI);
    pen.stroke();
  }
}

function drawName(
  pen: CanvasRenderingContext2D,
  { peer, angle }: Spot,
  reach: number,
  size: number,
  ink: string,
): void {
  const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
  pen.fillStyle = ink;
  pen.font = `${Math.max(12, Math.round(size / 42))}px system-ui, sans-serif`;
  pen.textBaseline = 'middle';
  pen.textAlign = Math.abs(dx) < 0.25 ? 'center' : dx > 0 ? 'left' : 'right';
  pen.fillText(shortName(peer.name), size / 2 + reach * dx, size / 2 + (reach + 4) * dy);
}
