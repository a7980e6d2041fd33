/** Who may import whom. A folder that is not named here does not belong into the house. */
export const arrows: Readonly<Record<string, readonly string[]>> = {
  config: [],
  events: [],
  database: ['config'],
  media: ['config'],
  companion: ['events', 'media', 'database', 'config'],
  tracker: ['events'],
  bot: ['companion', 'tracker', 'events', 'config'],
  cloudflare: ['events', 'media', 'database', 'config'],
  analytics: ['events', 'database', 'config'],
  dashboard: ['analytics', 'events', 'media', 'config', 'database'],
  simulator: ['config'],
};

/** Entries of the program, which wire everything and so see everything. */
export const seesAll = ['commands'];

/** What other modules may import of a module; all else is its own business. Patterns of paths within the module. */
export const faces: Readonly<Record<string, readonly RegExp[]>> = {
  config: [/^(config\.module|env|secrets|process-env|data-dir-lock|logging)$/],
  events: [
    /^(events\.module|catalogue|event-definition|event-bus|experiment-desk|listen|owner-desk|payment-desk|persona-legend|personal-data|refused-event|status-board|update-scope)$/,
  ],
  database: [/^(database\.module|database|pools|migrations-runner|embedded\/embedded-postgres)$/],
  media: [
    /^(media\.module|picture-files|picture|durable-file|acceptance\/(inspect-picture|unacceptable-picture-error)|safe-download\/safe-download)$/,
  ],
  companion: [
    /^companion\.module$/,
    /^personas\/(persona|persona-library)$/,
    /^brain\/brain$/,
    /^painter\/(painter|no-picture-error)$/,
    /^providers\/provider-error$/,
    /^conversations\/(conversations|companion|studio|pictures|answer-buttons|lines|limits\/slots|turns\/turns?|store\/store)$/,
    /^preferences\/chosen-languages$/,
    /^experiments\/experiments$/,
    /^credits\/(credits|payments|payment|payment-slips|plans|stars\/(order|subscriptions|statement|reconciliations|held-payments))$/,
  ],
  tracker: [
    /^(tracker\.module|tracker|track)$/,
    /^updates\/(raw-update|update-scope-of|update-kinds|message-kind|command-in)$/,
  ],
  bot: [/^bot\.module$/, /^telegram\/bot-launcher$/],
  cloudflare: [/^cloudflare\.module$/, /^archive\/archive\.service$/],
  analytics: [
    /^analytics\.(module|service)$/,
    /^dead-letters\/dead-letters?$/,
    /^reports\/([\w-]+\/)*[\w-]+\.report$/,
    /^reports\/(date-range|keyset-cursor|analyses\/analyses|users\/user-row|events\/timeline-event|funnel\/funnel-query|experiments\/experiment-query|quality\/(quality-query|found-collector)|sessions\/sessions-query|churn\/churn-query|retention\/retention-query|people-page|revenue\/(price|revenue-query|margin\/margin-query)|sources\/(payback|sources-query))$/,
    /^reports\/segments\/(segments|segment|segment-rules|segment-store|chosen-people|group\/group-rollups)$/,
    /^exports\/exports$/,
    /^store\/stored-feed$/,
  ],
  dashboard: [/^(dashboard\.module|configure-http)$/, /^auth\/admin-password$/],
  simulator: [/^telegram-simulator$/, /^crowd\/crowd$/],
};
