/** Which pieces are complete, read from the wire's bit field. */

/** One byte a piece, 1 = complete. `base64` has piece 0 as the highest bit of its first byte. */
export function readPieces(base64: string, pieces: number): Uint8Array {
  const packed = atob(base64);
  const complete = new Uint8Array(pieces);
  for (let piece = 0; piece < pieces; piece++) {
    complete[piece] = (packed.charCodeAt(piece >> 3) >> (7 - (piece & 7))) & 1;
  }
  return complete;
}
