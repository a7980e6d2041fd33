import { faultNames } from '../../ledger/faults';
import { keepLedger } from '../../ledger/ledger';

const KILLS = 20;

/** The short run of `npm run ledger`; the long one is for whoever wants to know for certain. */
describe('the ledger', () => {
  it(`balances after ${KILLS} kills and whatever comes on top of them (rows 1, 2, 5, 7, 9, 10)`, async () => {
    const seed = String(Date.now());
    const said: string[] = [];
    const report = await keepLedger({
      ...{ kills: KILLS, seed, kinds: faultNames, talkers: 8 },
      say: (line) => said.push(line),
      progress: () => undefined,
    });
    // With what it takes to do the same again: npm run ledger -- --kills 20 --seed …
    expect({ ...report, said }).toMatchObject({
      ...{ seed, kills: KILLS, answered: 8, crashes: [] },
      ...{ lost: [], doubled: [], invented: [], doubledAnswers: [], miscounted: [], owed: 0 },
    });
    expect(report.emitted).toBe(report.stored + report.deadLettered);
    expect(report.emitted).toBeGreaterThan(KILLS);
    expect(report.balances).toBe(true);
  }, 300_000);
});
