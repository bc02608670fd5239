/** Texts of the home page. */
export const homeMessages = {
  title: 'Home',
  subtitle: 'What machine learning runs, who owns it, what needs attention',
  hello: 'Hello, {{name}}',
  helloNobody: 'Hello',
  intro:
    'This is the machine learning that runs here, who owns it, and what needs attention.',
  numbers: {
    label: 'How much there is',
    unknown: 'See all',
    inProduction_one: '{{count, number}} in production',
    inProduction_other: '{{count, number}} in production',
  },
  production: {
    title: 'Models in production',
    all_one: 'See {{count, number}}',
    all_other: 'See all {{count, number}}',
    allUncounted: 'See all',
    none: 'No model is in production',
    noneAdvice: 'Models whose lifecycle is production are listed here.',
    owner: 'Owner',
    version: 'Version',
    metric: 'Metric',
    lastRun: 'Last run',
    noRun: 'No run recorded',
    noMetric: 'Nothing measured',
    noVersion: 'No version',
  },
  attention: {
    title: 'Needs attention',
    none: 'Nothing needs attention',
    noneText:
      'No failed runs, no drift, no failing checks, and everything has an owner.',
    all: 'All of them',
    see: '{{reason}}: see all {{number}}',
    more_one: 'and {{count, number}} more',
    more_other: 'and {{count, number}} more',
  },
  yours: {
    title: 'Yours',
    all: 'See all',
    none: 'You own nothing here',
    noneText: 'What you or your teams own is listed here.',
    guest: 'You belong to nobody the catalog knows, so nothing can be yours.',
  },
  recent: {
    title: 'Recently changed',
    all: 'See all',
    none: 'Nothing has changed yet',
  },
  sources: {
    title: 'Sources',
    all: 'All sources',
    none: 'No source is connected. What you see is declared in Git.',
    problems_one: '{{count, number}} problem',
    problems_other: '{{count, number}} problems',
    more_one: 'and {{count, number}} more',
    more_other: 'and {{count, number}} more',
  },
  fresh: {
    title: 'Nothing here yet. Two steps to the first model',
    declare: 'Declare what you have',
    declareText:
      'Put this catalog-info.yaml into the repository of a model and register it in the catalog.',
    connect: 'Connect where you track it',
    connectText:
      'Models, versions and runs are then read from the source itself. Add a connection to the configuration of the backend:',
    sources: 'How the sources stand',
    explore: 'Open Explore',
  },
} as const;
