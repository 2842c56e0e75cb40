/** Draws the service on a square canvas: the index in the middle, the peers around it, songs as lines between peers. */
import type { Machine, RoomPeer, RoomView } from './types';
import { words } from './words';

interface Spot {
  peer: RoomPeer;
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
const COLOURS = ['--blue', '--orange', '--green', '--purple', '--sky', '--vermillion', '--yellow'];
const ASKS = ['', '--ink-2', '--good', '--bad'];

/** A custom property a group, by the order in which groups first appear. */
export function groupColours(peers: readonly RoomPeer[]): Map<string, string> {
  const groups = [...new Set(peers.map((peer) => peer.group))];
  return new Map(groups.map((group, at) => [group, COLOURS[at % COLOURS.length] ?? '--ink']));
}

/** Where the servers stand: one in the middle, several on a small circle. */
export function serverSpots(servers: readonly Machine[], size: number): { x: number; y: number }[] {
  const reach = servers.length === 1 ? 0 : size * 0.09;
  return servers.map((_, at) => {
    const angle = (2 * Math.PI * at) / servers.length - Math.PI / 2;
    return { x: size / 2 + reach * Math.cos(angle), y: size / 2 + reach * Math.sin(angle) };
  });
}

export function draw(canvas: HTMLCanvasElement, size: number, view: RoomView): void {
  const pen = canvas.getContext('2d');
  if (!pen) return;
  const scale = devicePixelRatio || 1;
  canvas.width = canvas.height = Math.round(size * scale);
  pen.scale(scale, scale);
  const style = getComputedStyle(canvas);
  const colour = (name: string): string => style.getPropertyValue(name).trim();
  const palette = new Map([...groupColours(view.peers)].map(([group, name]) => [group, colour(name)]));
  const present = view.peers.filter((peer) => peer.state === 'online');
  const named = present.length <= CROWD || size >= ROOM_FOR_NAMES;
  const reach = size / 2 - (named ? MARGIN : BARE);
  const spots = layOut(view.peers, present, size, reach);
  const radius = Math.max(3.5, Math.min(12, (size * 1.05) / Math.max(1, spots.size)));
  const servers = serverSpots(view.servers, size);

  drawSpokes(pen, view, spots, servers, colour);
  drawSongs(pen, view, spots, palette, size);
  view.servers.forEach((machine, at) => drawServer(pen, machine, servers[at], view.servers.length, size, colour));
  let before: Spot | undefined;
  for (const spot of spots.values()) {
    drawPeer(pen, spot, radius, palette.get(spot.peer.group) ?? '', colour);
    const crowded = before !== undefined && Math.abs(before.y - spot.y) < 11 && Math.abs(before.x - spot.x) < 60;
    if (!named || crowded || (!spot.peer.hand && present.length > CROWD)) continue;
    drawName(pen, spot, reach + radius + 7, size, colour('--ink-2'));
    before = spot;
  }
}

function layOut(
  peers: readonly RoomPeer[],
  present: readonly RoomPeer[],
  size: number,
  reach: number,
): Map<number, Spot> {
  const groups = [...new Set(peers.map((peer) => peer.group))];
  const inOrder = groups.flatMap((group) => present.filter((peer) => peer.group === group));
  return new Map(
    inOrder.map((peer, at) => {
      const angle = (2 * Math.PI * at) / inOrder.length - Math.PI / 2;
      return [peer.peer, { peer, angle, x: size / 2 + reach * Math.cos(angle), y: size / 2 + reach * Math.sin(angle) }];
    }),
  );
}

/** Faint: signed in. Strong: a question on its way, a reply, or none. */
function drawSpokes(
  pen: CanvasRenderingContext2D,
  view: RoomView,
  spots: Map<number, Spot>,
  servers: { x: number; y: number }[],
  colour: (name: string) => string,
): void {
  const asking = new Map(view.asking);
  for (const { peer, x, y } of spots.values()) {
    const how = asking.get(peer.peer) ?? 0;
    // Who is signed in nowhere and asks all the same is drawn towards where the index was.
    const server = servers[peer.server ?? 0];
    if (!server || (peer.server === undefined && how === 0)) continue;
    pen.strokeStyle = colour(how === 0 ? '--line' : (ASKS[how] ?? '--ink'));
    pen.lineWidth = how === 0 ? 1 : 2;
    pen.setLineDash(how === 3 ? [3, 4] : []);
    pen.beginPath();
    pen.moveTo(x, y);
    pen.lineTo(server.x, server.y);
    pen.stroke();
  }
  pen.setLineDash([]);
}

/** In the colour of who sends; the wider the faster. */
function drawSongs(
  pen: CanvasRenderingContext2D,
  view: RoomView,
  spots: Map<number, Spot>,
  palette: Map<string, string>,
  size: number,
): void {
  const top = Math.max(20_000, ...view.edges.map(([, , rate]) => rate));
  pen.globalAlpha = view.edges.length > 120 ? 0.4 : 0.7;
  for (const [from, to, rate] of view.edges) {
    const [a, b] = [spots.get(from), spots.get(to)];
    if (!a || !b) continue;
    pen.strokeStyle = palette.get(a.peer.group) ?? '';
    pen.lineWidth = 0.8 + 4 * Math.sqrt(rate / top);
    pen.beginPath();
    pen.moveTo(a.x, a.y);
    // Bent away from the middle, where the index stands: no song passes through it.
    const [mx, my] = [(a.x + b.x) / 2 - size / 2, (a.y + b.y) / 2 - size / 2];
    const away = Math.max(0.25, Math.hypot(mx, my) / (size / 2 - MARGIN));
    const push = (1 - away) * 0.75 + 0.9;
    const [dx, dy] = Math.hypot(mx, my) < 1 ? [Math.cos(a.angle + 1.4), Math.sin(a.angle + 1.4)] : unit(mx, my);
    const reach = push * away * (size / 2 - MARGIN);
    pen.quadraticCurveTo(size / 2 + dx * reach, size / 2 + dy * reach, b.x, b.y);
    pen.stroke();
  }
  pen.globalAlpha = 1;
}

const unit = (x: number, y: number): [number, number] => [x / Math.hypot(x, y), y / Math.hypot(x, y)];

/** A square with what it knows; crossed out when it is down. */
function drawServer(
  pen: CanvasRenderingContext2D,
  machine: Machine,
  spot: { x: number; y: number } | undefined,
  servers: number,
  size: number,
  colour: (name: string) => string,
): void {
  if (!spot) return;
  const half = servers === 1 ? Math.max(26, size * 0.055) : Math.max(14, size * 0.032);
  pen.fillStyle = colour(machine.up ? '--surface' : '--tint-bad');
  pen.strokeStyle = colour(machine.up ? '--ink' : '--bad');
  pen.lineWidth = 2.5;
  pen.beginPath();
  pen.rect(spot.x - half, spot.y - half, 2 * half, 2 * half);
  pen.fill();
  pen.stroke();
  if (!machine.up) {
    pen.beginPath();
    pen.moveTo(spot.x - half, spot.y - half);
    pen.lineTo(spot.x + half, spot.y + half);
    pen.moveTo(spot.x + half, spot.y - half);
    pen.lineTo(spot.x - half, spot.y + half);
    pen.stroke();
  }
  pen.fillStyle = colour(machine.up ? '--ink' : '--bad-ink');
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.font = `600 ${servers === 1 ? 14 : 12}px system-ui, sans-serif`;
  if (servers > 1) {
    pen.fillText(machine.up ? String(machine.server + 1) : '', spot.x, spot.y);
  } else if (machine.up) {
    pen.fillText(words.room.index, spot.x, spot.y - 8);
    pen.font = '12px system-ui, sans-serif';
    pen.fillText(String(machine.entries), spot.x, spot.y + 9);
  } else {
    pen.fillText(`${words.room.index}: ${words.room.down}`, spot.x, spot.y + half + 14);
  }
}

/** A disc that fills as its list does; a second rim for students; hollow for who shares nothing. */
function drawPeer(
  pen: CanvasRenderingContext2D,
  { peer, x, y }: Spot,
  radius: number,
  group: string,
  colour: (name: string) => string,
): void {
  pen.fillStyle = colour('--surface');
  pen.strokeStyle = group;
  pen.lineWidth = 2;
  pen.setLineDash(peer.shared === 0 ? [2, 2] : []);
  pen.beginPath();
  pen.arc(x, y, radius, 0, 2 * Math.PI);
  pen.fill();
  pen.stroke();
  pen.setLineDash([]);
  if (peer.got > 0 && peer.wanted > 0) {
    const start = -Math.PI / 2;
    pen.fillStyle = group;
    pen.beginPath();
    pen.moveTo(x, y);
    pen.arc(x, y, radius, start, start + (2 * Math.PI * peer.got) / peer.wanted);
    pen.fill();
  }
  if (peer.hand) {
    pen.strokeStyle = colour('--ink');
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
  const letters = [...peer.name];
  pen.fillStyle = ink;
  pen.font = '12px system-ui, sans-serif';
  pen.textBaseline = 'middle';
  pen.textAlign = Math.abs(dx) < 0.25 ? 'center' : dx > 0 ? 'left' : 'right';
  // Bots of one kind differ in their numbers only: keep the end.
  const short = letters.length <= 9 ? peer.name : `${letters.slice(0, 5).join('')}…${letters.slice(-3).join('')}`;
  pen.fillText(short, size / 2 + reach * dx, size / 2 + (reach + 4) * dy);
}
