import fc from 'fast-check';
import { percentilesOf } from './percentile';
import { Tally } from './tally';

describe('Tally', () => {
  it('knows the percentiles of what was added', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(200)),
        fc.array(fc.nat(200)),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (some, others, share) => {
          const [tally, other] = [new Tally(), new Tally()];
          for (const number of some) tally.add(number);
          for (const number of others) other.add(number);
          tally.addAll(other);
          expect([tally.percentile(share)]).toEqual(
            percentilesOf(Float64Array.of(...some, ...others), [share]),
          );
        },
      ),
    );
  });
});
