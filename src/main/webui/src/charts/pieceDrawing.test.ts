import { beforeEach, expect, test, vi } from 'vitest';
import { cellGrid } from './cells';
import { PieceDrawing } from './pieceDrawing';

let drawn: number[];
let later: (() => void)[];

/** A canvas that notes at which x something was drawn; with cells in one row, which cell. */
function canvas(step: number): HTMLCanvasElement {
  const pen = { scale: () => {}, fillRect: (x: number) => drawn.push(Math.round(x / step)) };
  return { getContext: () => pen } as unknown as HTMLCanvasElement;
}

beforeEach(() => {
  drawn = [];
  later = [];
  vi.stubGlobal('devicePixelRatio', 1);
  vi.stubGlobal('getComputedStyle', () => ({ getPropertyValue: () => 'red' }));
  vi.stubGlobal('setTimeout', (draw: () => void) => later.push(draw));
  vi.stubGlobal('clearTimeout', () => (later = []));
});

test('show_afterOnePieceCame_drawsThatCellAlone', () => {
  const grid = cellGrid(4, 80, 20);
  const drawing = new PieceDrawing(canvas(grid.step));
  drawing.lay(grid, 80);
  drawing.show(new Float32Array([0, 0, 0, 1]), true);
  expect([drawn, later.length]).toEqual([[0, 1, 2, 3], 0]);
  drawn = [];
  drawing.show(new Float32Array([0, 1, 0, 1]), true);
  expect(new Set(drawn)).toEqual(new Set([1]));
  expect(later).toHaveLength(1);
});

test('show_forWhoeverWantsNoMotion_lightsNothing', () => {
  const grid = cellGrid(2, 80, 20);
  const drawing = new PieceDrawing(canvas(grid.step));
  drawing.lay(grid, 80);
  drawing.show(new Float32Array([0, 0]), false);
  drawing.show(new Float32Array([0, 1]), false);
  expect(later).toHaveLength(0);
});
