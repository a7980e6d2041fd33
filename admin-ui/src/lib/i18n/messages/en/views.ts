export const views = {
  'views.title': 'Saved views',
  'views.save': 'Save this view',
  'views.name': 'Name of the view',
  'views.saving': 'Saving',
  'views.none': 'Nothing saved yet. A view keeps the page, its dates and its filters.',
  'views.remove': 'Remove the view “{name}”',
  'views.unsaved': 'The view could not be saved: {why}',
  'views.unremoved': 'The view could not be removed: {why}',
} as const;
