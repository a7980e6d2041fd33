import { addressOf, type Comparison, lineOf, openFigure, reach } from './results';

const TOO_FEW: Comparison = { variant: 'warm', difference: null, low: null, high: null, verdict: 'too_few' };
const KNOWN: Comparison = { variant: 'warm', difference: 0.02, low: -0.05, high: 0.09, verdict: 'undecided' };

describe('results', () => {
  it('find in the address whose people are shown', () => {
    const paid = { figure: 'converted', variant: 'warm', guard: 'premium_action/paid' } as const;
    expect(openFigure(addressOf(paid))).toEqual(paid);
    expect(openFigure(addressOf({ figure: 'crossed' }))).toEqual({ figure: 'crossed' });
    expect(openFigure('rich:warm')).toBeNull();
    expect(openFigure(null)).toBeNull();
  });

  it('are drawn to one scale', () => {
    expect(reach([KNOWN, TOO_FEW])).toBe(0.09);
    expect(reach([])).toBe(0.01);
  });

  it('have a line from the day on which there is something to say', () => {
    const days = [
      { date: '2026-11-01', variants: [], comparisons: [TOO_FEW] },
      { date: '2026-11-02', variants: [], comparisons: [KNOWN] },
    ];
    expect(lineOf(days, 'warm')).toEqual([{ date: '2026-11-02', difference: 0.02, low: -0.05, high: 0.09 }]);
    expect(lineOf(days, 'cold')).toEqual([]);
  });
});
