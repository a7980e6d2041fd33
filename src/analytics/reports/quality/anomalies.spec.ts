import { anomaliesIn } from './anomalies';

const flat = (length: number, value = 0): number[] => new Array<number>(length).fill(value);
const wave = (length: number): number[] => Array.from({ length }, (_, i) => 0.2 + 0.02 * Math.sin(i * 2.4));

describe('anomaliesIn', () => {
  it('finds a day that stands out', () => {
    const series = [...wave(20), 0.5, ...wave(5)];
    expect(anomaliesIn(series)).toEqual([{ index: 20, value: 0.5, usual: expect.closeTo(0.2, 1) as number }]);
  });

  it('is not deceived by an outlier before', () => {
    const series = wave(30);
    series[10] = 0.9;
    series[25] = 0.6;
    expect(anomaliesIn(series).map(({ index }) => index)).toEqual([10, 25]);
  });

  it('says nothing of what is as usual, of a difference that nobody cares about, or too early', () => {
    expect(anomaliesIn(wave(60))).toEqual([]);
    expect(anomaliesIn(flat(30))).toEqual([]);
    expect(anomaliesIn([...flat(6), 1])).toEqual([]);
    expect(anomaliesIn([...flat(10), 0.01], 0.05)).toEqual([]);
    expect(anomaliesIn([...flat(10), 1], 0.05).map(({ index }) => index)).toEqual([10]);
  });

  it('looks past days without a value', () => {
    expect(anomaliesIn([null, ...flat(7, 3), null, 9]).map(({ index }) => index)).toEqual([9]);
  });
});
