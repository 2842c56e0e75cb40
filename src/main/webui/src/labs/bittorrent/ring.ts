/** Places on a ring around me. A peer keeps its place for as long as it is a neighbour. */

const SIZES = [6, 8, 12, 16, 20, 24, 32, 40, 50, 64, 80, 100, 128, 200];

export class Ring {
  private places: (number | undefined)[] = new Array<number | undefined>(SIZES[0] ?? 1).fill(undefined);

  /** Gives newcomers free places and frees those of who left; returns each peer's angle, in turns from 0 to 1. */
  arrange(peers: number[]): Map<number, number> {
    const here = new Map(peers.map((peer) => [peer, true]));
    this.places = this.places.map((peer) => (peer !== undefined && here.has(peer) ? peer : undefined));
    const placed = new Map(this.places.flatMap((peer, at) => (peer === undefined ? [] : [[peer, at] as const])));
    const newcomers = peers.filter((peer) => !placed.has(peer));
    if (placed.size + newcomers.length > this.places.length) this.grow(placed.size + newcomers.length);
    for (const peer of newcomers) this.places[this.places.indexOf(undefined)] = peer;
    const angles = new Map<number, number>();
    this.places.forEach((peer, at) => {
      if (peer !== undefined) angles.set(peer, spread(at, this.places.length));
    });
    return angles;
  }

  private grow(needed: number): void {
    const size = SIZES.find((each) => each >= needed) ?? needed;
    while (this.places.length < size) this.places.push(undefined);
  }
}

/** Goes round in steps near the golden angle that meet every place once, so that few peers are spread evenly too. */
function spread(place: number, size: number): number {
  let stride = Math.max(1, Math.round(size * 0.382));
  while (divisor(stride, size) !== 1) stride--;
  return ((place * stride) % size) / size;
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}
