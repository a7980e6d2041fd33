import { decodeSteps, encodeSteps, type FunnelStep, MOST_STEPS, ordinalOf, usualSteps } from './steps';

describe('the steps of a funnel', () => {
  it('live in the address, whatever they ask for', () => {
    const steps: FunnelStep[] = [
      { event: 'start_command', times: 1, meta: { path: 'payload', value: 'spring-2026.a b&=' } },
      { event: 'user_message', times: 10, persona: 'mira.x-y' },
    ];
    expect(decodeSteps(encodeSteps(steps))).toEqual(steps);
    expect(decodeSteps(encodeSteps(usualSteps))).toEqual(usualSteps);
    expect(encodeSteps(usualSteps)).toContain(
      'user_message-user_message.9-image_generated-premium_action...action.paid',
    );
  });

  it('are the usual ones where an address makes no sense', () => {
    for (const text of [null, '', '-', '.5', '%E0%A4%A']) expect(decodeSteps(text)).toBe(usualSteps);
    expect(decodeSteps('command.1e99')[0]?.times).toBe(1000);
    expect(decodeSteps(Array(20).fill('command').join('-'))).toHaveLength(MOST_STEPS);
  });

  it('are counted over equal ones', () => {
    expect(usualSteps.map((_, index) => ordinalOf(usualSteps, index))).toEqual([1, 1, 1, 1, 10, 1, 1]);
  });
});
