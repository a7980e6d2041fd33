import { type Rule, type SegmentRules } from '../segment-choice/segment';
import {
  changed,
  countRules,
  emptyRules,
  isComplete,
  newRule,
  readRules,
  subjectOf,
  subjects,
} from './rules';
import { sentence } from './sentence';

const rulesOf = (...rules: Rule[]): SegmentRules => ({ version: 1, match: 'all', rules });
const wrote: Rule = {
  type: 'event',
  event: 'user_message',
  compare: 'atLeast',
  times: 3,
  period: { lastDays: 7 },
};

describe('the rules of a segment', () => {
  it('begin as what they are about', () => {
    for (const subject of subjects) expect(subjectOf(newRule(subject))).toBe(subject);
    expect(isComplete(emptyRules())).toBe(true);
  });

  it.each<[string, Rule]>([
    ['no value', newRule('source')],
    ['no experiment', newRule('experiment')],
    ['no number', { ...wrote, times: NaN }],
    ['a number below nought', { ...wrote, times: -1 }],
    ['no days', { ...wrote, period: { lastDays: NaN } }],
    ['no date', { ...wrote, period: {} }],
    ['dates the wrong way round', { ...wrote, period: { from: '2026-02-02', to: '2026-02-01' } }],
    ['half a detail', { ...wrote, meta: { path: 'storyId', value: ' ' } }],
    ['an empty group', { type: 'group', match: 'any', rules: [] }],
  ])('are not complete with %s', (_what, rule) => {
    expect(isComplete(rulesOf(wrote))).toBe(true);
    expect(isComplete(rulesOf(wrote, rule))).toBe(false);
    expect(isComplete(rulesOf(wrote, { type: 'group', match: 'any', rules: [rule] }))).toBe(false);
  });

  it('survive in an address, and nonsense there is no rule', () => {
    const rules = rulesOf(wrote, {
      type: 'group',
      match: 'any',
      rules: [newRule('premium'), newRule('days')],
    });
    expect(readRules(JSON.stringify(rules))).toEqual(rules);
    expect(countRules(rules.rules)).toBe(3);
    for (const text of [
      null,
      '',
      'x',
      '{}',
      '{"match":"all","rules":[{"type":"sql"}]}',
      '{"match":"all","rules":[null]}',
    ])
      expect(readRules(text)).toBeNull();
  });

  it('change one at a time', () => {
    const both = rulesOf(wrote, newRule('days'));
    expect(changed(both, 0, null).rules).toEqual([newRule('days')]);
    expect(changed(both, 1, wrote).rules).toEqual([wrote, wrote]);
  });

  it('read as a sentence', () => {
    const rules = rulesOf(wrote, {
      type: 'group',
      match: 'any',
      rules: [
        { type: 'word', fact: 'source', is: 'noneOf', values: ['ads', '(none)'] },
        { type: 'event', event: 'premium_action', compare: 'exactly', times: 0 },
      ],
    });
    expect(sentence(rules, undefined)).toBe(
      'People who did “user_message” at least 3 times in the last 7 days and ' +
        '(did not come from “ads” or direct or did not do “premium_action”)',
    );
  });
});
