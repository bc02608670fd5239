/** Texts of the cards on the overview of a page. */
export const overviewMessages = {
  overview: {
    model: 'Model',
    noDescription: 'Nobody has described this yet.',
    problem: 'The problem it solves',
    current: 'Current version',
    noVersion: 'No version registered',
    noAlias: 'The newest; no alias points at a version.',
    metric: 'Headline metric',
    noMetric: 'Nothing measured yet',
    lastRun: 'Last run',
    noRun: 'No run recorded',
    served: 'Served by',
    notServed: 'No deployment recorded',
    servedVersion: 'Version {{version}} in {{environment}}',
    since: 'since',
  },
  deployments: {
    title: 'Deployments',
    none: 'No deployment recorded',
    noneAdvice:
      'It is said to be in production, but nothing reports where it runs. A deployments.yaml in its repository does.',
    by: 'by',
  },
  ci: {
    title: 'CI',
    tests: '{{passed}} tests passed, {{failed}} failed, {{skipped}} skipped',
  },
  ciState: {
    passed: 'Passed',
    failed: 'Failed',
    running: 'Running',
    unknown: 'Unknown',
  },
} as const;
