export const states = {
  'states.offline': 'The server cannot be reached. What you see was loaded earlier; trying again.',
  'states.unreachable': 'No answer from the server. Check that Teleskop is running.',
  'states.serverFault': 'The server could not answer (HTTP {status}). Its log says why.',
  'states.refused': '{message} (HTTP {status}).',
  'states.crashed': 'This part of the page stopped working. The rest goes on.',
  'states.notLoaded': 'This could not be loaded',
  'states.retry': 'Try again',
  'states.retrying': 'Trying',
  'states.notFound': 'Not found',
  'states.notFoundTitle': 'Nothing to see at this address',
  'states.notFoundText': 'The page may have moved, or the address has a slip in it.',
  'states.goHome': 'Go to the statistics',
  'states.pageFailed': 'This page could not be opened',
  'states.pageFailedText':
    'The server may be away, or a newer version was installed meanwhile. Reloading fetches it.',
  'states.reload': 'Reload',
} as const;
