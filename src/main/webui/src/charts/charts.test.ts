import { describe, expect, it } from 'vitest';
import type { CurveData } from './curve';
import { curveDrawing, curveTable } from './curveDrawing';
import { thinned } from './table';

const data: CurveData = [
  [0, 30, 60],
  [0, 40, 80],
  [null, 10, null],
];
const curves = [
  { label: 'me <b>', colour: '--a' },
  { label: 'mean', colour: '--b', dash: [2, 2] },
];

describe('curves taken away', () => {
  it('table_ofCurves_hasARowAMomentAndKeepsGaps', () => {
    expect(curveTable('seconds', data, curves)).toEqual({
      head: ['seconds', 'me <b>', 'mean'],
      rows: [
        [0, 0, null],
        [30, 40, 10],
        [60, 80, null],
      ],
    });
  });

  it('drawing_ofCurves_carriesTitleUnitAndLabels_asTextOnly', () => {
    const { svg } = curveDrawing('You & the field', '% of the file', data, curves, (name) => `colour${name}`);
    expect(svg).toContain('You &#38; the field');
    expect(svg).toContain('% of the file');
    expect(svg).toContain('me &#60;b&#62;');
    expect(svg).toContain('stroke="colour--b"');
    expect(svg).not.toContain('NaN');
  });

  it('drawing_ofNothingYet_isStillADrawing', () => {
    expect(curveDrawing('t', 'u', [[], [], []], curves, () => '#000').svg).not.toContain('NaN');
  });

  it('thinned_longTable_keepsRowsAllOverIt', () => {
    const rows = Array.from({ length: 1000 }, (_, n) => [n]);
    const { rows: kept } = thinned({ head: ['n'], rows }, 20);
    expect(kept.length).toBe(20);
    expect(kept[19]).toEqual([950]);
  });
});
