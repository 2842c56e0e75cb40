/** Draws a field of cells on a canvas: only the cells that changed, and those that still light up. */
import type { CellGrid } from './cells';

const GLOW_MILLIS = 900;
/** A light that goes out needs no more steps than these; while pieces come, it takes a step with each drawing. */
const STEP_MILLIS = 300;

export class PieceDrawing {
  #pen: CanvasRenderingContext2D | null;
  #layout: CellGrid | undefined;
  #colours = { missing: '', have: '', fresh: '' };
  /** What is complete of each cell as it is drawn, 0 to 1. */
  #shown = new Float32Array(0);
  /** The cells that light up, and until when. */
  #lit = new Map<number, number>();
  #next: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly canvas: HTMLCanvasElement) {
    this.#pen = canvas.getContext('2d');
  }

  /** Begins anew, for other cells or in other colours. */
  lay(layout: CellGrid, width: number): void {
    const scale = devicePixelRatio || 1;
    this.canvas.width = Math.round(width * scale);
    this.canvas.height = Math.round(layout.height * scale);
    this.#pen?.scale(scale, scale);
    const style = getComputedStyle(this.canvas);
    const colour = (name: string): string => style.getPropertyValue(name);
    this.#colours = { missing: colour('--missing'), have: colour('--down'), fresh: colour('--up') };
    this.#layout = layout;
    this.#shown = new Float32Array(0);
  }

  /** @param glows whether cells that have become fuller light up for a moment */
  show(shares: Float32Array, glows: boolean): void {
    const first = this.#shown.length !== shares.length;
    const before = this.#shown;
    this.#shown = new Float32Array(shares);
    const until = performance.now() + GLOW_MILLIS;
    shares.forEach((share, cell) => {
      if (!first && share === before[cell]) return;
      if (!first && glows && share > (before[cell] ?? 0)) this.#lit.set(cell, until);
      else this.#paint(cell, 0);
    });
    this.#glow();
  }

  stop(): void {
    clearTimeout(this.#next);
  }

  #glow(): void {
    clearTimeout(this.#next);
    const now = performance.now();
    for (const [cell, until] of this.#lit) {
      this.#paint(cell, Math.max(0, (until - now) / GLOW_MILLIS));
      if (until <= now) this.#lit.delete(cell);
    }
    if (this.#lit.size > 0) this.#next = setTimeout(() => this.#glow(), STEP_MILLIS);
  }

  #paint(cell: number, light: number): void {
    if (!this.#layout || !this.#pen) return;
    const { columns, step, size } = this.#layout;
    const [x, y] = [(cell % columns) * step, Math.floor(cell / columns) * step];
    const share = this.#shown[cell] ?? 0;
    this.#fill(x, y, size, this.#colours.missing, share < 1 ? 1 : 0); // opaque: nothing needs to be cleared first
    this.#fill(x, y, size, this.#colours.have, share);
    this.#fill(x, y, size, this.#colours.fresh, light);
  }

  #fill(x: number, y: number, size: number, colour: string, alpha: number): void {
    if (alpha <= 0 || !this.#pen) return;
    this.#pen.globalAlpha = alpha;
    this.#pen.fillStyle = colour;
    this.#pen.fillRect(x, y, size, size);
  }
}
