export const retention = {
  'page.retention': 'Retention',
  'retention.note': 'Who comes back after the first day',
  'retention.title': 'People by when they came',
  'retention.table': 'Table of retention',
  'retention.cohort': 'Came',
  'retention.people': 'People',
  'retention.average': 'All',
  'retention.by': 'Cohorts by',
  'retentionBy.day': 'Day',
  'retentionBy.week': 'Week',
  'retentionBy.month': 'Month',
  'retention.kind': 'What counts as a return',
  'retentionKind.n-day': 'In that period',
  'retentionKind.unbounded': 'Then or later',
  'retentionKind.bracket': 'Brackets',
  'retentionNth.day': 'Day {nth}',
  'retentionNth.week': 'Week {nth}',
  'retentionNth.month': 'Month {nth}',
  'retention.days': 'Days {days}',
  'retention.cell': '{label}: {users} people, {share}',
  'retention.openEnded': '{label}: {users} people, {share} so far',
  'retention.openCohort': 'Came {cohort}: {users} people',
  'retention.nobody': 'Nobody came in this range',
  'retention.nobodyText': 'Choose more days to see who came, and who came back.',
  'retentionMeaning.n-day':
    'A person counts in a period when they did something, or were answered, on at least one of its days.',
  'retentionMeaning.unbounded':
    'A person counts in a period when they were there in it or in any later one: what is missing is lost until today.',
  'retentionMeaning.bracket':
    'A person counts in a bracket when they were there on at least one of its days, counted from their own first day.',
  'retention.meaningAll':
    'The first period is the one in which they came. Dashed cells are not over yet and can still grow. The line “All” counts only periods that are over.',
} as const;
