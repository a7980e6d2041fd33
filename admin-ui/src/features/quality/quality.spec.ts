import { figureOf, heightsOf, metricOf, reasonOf } from './quality';

describe('the page of quality', () => {
  it('draws the tallest bar to the top, and none where there is nothing', () => {
    expect(heightsOf([1, null, 4, 0])).toEqual([0.25, null, 1, 0]);
    expect(heightsOf([0, 0])).toEqual([0, 0]);
    expect(heightsOf([])).toEqual([]);
  });

  it('reads what the address says, and nothing else', () => {
    expect([metricOf('failed'), metricOf('x'), metricOf(null)]).toEqual([
      'failed',
      'silentShare',
      'silentShare',
    ]);
    expect([reasonOf('paid'), reasonOf('x')]).toEqual(['paid', null]);
    expect([figureOf('silent'), figureOf('x')]).toEqual(['silent', null]);
  });
});
