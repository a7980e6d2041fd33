export const audience = {
  'page.audience': 'Audience',
  'audience.note': 'Who is new, who returns, who is lost',
  'audience.growth': 'Life of the audience',
  'audience.keys': 'Life of the audience by day; walk with the arrow keys',
  'audience.newcomers': 'New',
  'audience.resurrected': 'Resurrected',
  'audience.returning': 'Returning',
  'audience.dormant': 'Lost',
  'audience.told':
    '{dau} people: {newcomers} new, {returning} returning, {resurrected} back after more than thirty days. {dormant} lost, {blocked} blocked the bot.',
  'audience.mau': 'Monthly actives',
  'audience.mauNote': 'Within the thirty days that end with the range',
  'audience.stickiness': 'Stickiness',
  'audience.stickinessNote': 'Of the monthly actives, there on an average day',
  'audience.newcomersNote': 'and {resurrected} who came back after more than thirty days',
  'audience.quickRatio': 'Gained for each lost',
  'audience.quickRatioNote': '{dormant} lost. Above 1 the audience grows',
  'audience.meaning':
    'Above the line stands who was there on a day; below it hangs who was lost: whose last visit was thirty days before. Monthly actives change each day by what is new and resurrected, less what is lost.',
} as const;
