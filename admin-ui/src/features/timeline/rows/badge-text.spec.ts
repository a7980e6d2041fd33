import { type EventLegend, type TimelineEvent } from '../../../lib/api-types';
import { badgeText } from '../../catalogue/badge-text';
import { anEvent } from './event.fixture';

const legend = (badge: string, timeline: EventLegend['timeline'] = 'event-badge'): EventLegend => ({
  name: 'x',
  label: 'Label',
  timeline,
  badge,
});
const text = (badge: string, event: Partial<TimelineEvent>) => badgeText(anEvent(event), legend(badge));

describe('text of a badge', () => {
  it('fills columns and meta', () => {
    expect(text('Chose {personaName}', { personaName: 'Mira' })).toBe('Chose Mira');
    expect(text('/start {meta.payload}', { meta: { payload: 'summer_ad' } })).toBe('/start summer ad');
    expect(
      badgeText(
        anEvent({ meta: { payload: 'summer_ad' } }),
        legend('/start {meta.payload}', 'command-badge'),
      ),
    ).toBe('/start summer_ad');
  });

  it.each([
    ['Chose {personaName}', 'Chose'],
    ['Opened “{meta.storyTitle}”', 'Opened'],
    ['No answer: {meta.reason}', 'No answer'],
    ['Premium: {meta.action} {meta.stars}', 'Premium'],
    ['{meta.kind}', 'Label'],
  ])('drops what is absent from %s, with what led to it', (badge, expected) => {
    expect(text(badge, {})).toBe(expected);
  });

  it('reads names of actions as words, and shows zero', () => {
    const badge = 'Premium: {meta.action} {meta.stars}';
    expect(text(badge, { meta: { action: 'invoice_shown', stars: 0 } })).toBe('Premium: invoice shown 0');
  });

  it('leaves text as people wrote it, template signs and all', () => {
    expect(text('Edited: {message}', { message: '<b>{personaName}</b> $& {meta.x}' })).toBe(
      'Edited: <b>{personaName}</b> $& {meta.x}',
    );
  });

  it('looks up own values only, and never prints objects', () => {
    expect(text('{meta.constructor.name} {meta.nested}', { meta: { nested: { a: 1 } } })).toBe('Label');
  });

  it('names an event that no catalogue knows', () => {
    expect(badgeText(anEvent({ eventName: 'something_new' }), undefined)).toBe('something new');
  });
});
