/** How pieces are laid out as cells of a picture. */

export interface CellGrid {
  columns: number;
  cells: number;
  /** From one cell's edge to the next one's, in CSS pixels. */
  step: number;
  /** Side of the square that is drawn. */
  size: number;
  /** What all rows take, in CSS pixels. */
  height: number;
}

const LARGEST_STEP = 20;
/** Below this a cell cannot be told from its neighbour. */
const SMALLEST_STEP = 2;

/** The largest squares that show `pieces` in this space; fewer cells than pieces if they would be too small. */
export function cellGrid(pieces: number, width: number, height: number): CellGrid {
  let step = LARGEST_STEP;
  while (step > SMALLEST_STEP && Math.floor(width / step) * Math.floor(height / step) < pieces) step -= 0.25;
  const columns = Math.max(1, Math.floor(width / step));
  const cells = Math.min(pieces, columns * Math.max(1, Math.floor(height / step)));
  const stretched = width / columns;
  const gap = step >= 6 ? 2 : step >= 3.5 ? 1 : step >= 2.5 ? 0.5 : 0;
  return { columns, cells, step: stretched, size: stretched - gap, height: Math.ceil(cells / columns) * stretched };
}

/** For each cell, the share of its pieces that is complete, 0 to 1. */
export function cellShares(complete: Uint8Array, cells: number): Float32Array {
  const shares = new Float32Array(cells);
  for (let cell = 0; cell < cells; cell++) {
    const from = Math.floor((cell * complete.length) / cells);
    const to = Math.floor(((cell + 1) * complete.length) / cells);
    let sum = 0;
    for (let piece = from; piece < to; piece++) sum += complete[piece] ?? 0;
    shares[cell] = sum / (to - from);
  }
  return shares;
}
