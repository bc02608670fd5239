/** Texts of the cards on the overview of a page. */
export const overviewMessages = {
  overview: {
    model: 'Model',
    noDescription: 'Nobody has described this yet.',
    problem: 'The problem it solves',
    metrics: 'How good it is',
    current: 'Current version',
    noVersion: 'No version registered',
    noAlias: 'The newest; no alias points at a version.',
    noMetric: 'Nothing measured yet',
    lastRun: 'Last run',
    noRun: 'No run recorded',
    served: 'Served by',
    notServed: 'No deployment recorded',
    servedVersion: 'Version {{version}} in {{environment}}',
    since: 'since',
    trained: 'Last trained',
    neverTrained: 'No training recorded',
    deployed: 'Last deployed',
    by: 'by',
    byNobody: 'The source does not say who it was.',
    observed: 'When the portal noticed it; it may have happened earlier.',
  },
  trend: {
    measured: 'Version {{version}}',
    onData: 'on {{dataset}}',
    over_one: '{{name}} of {{count, number}} version',
    over_other:
      '{{name}} of {{count, number}} versions, from {{first}} to {{last}}',
    change: '{{change}} since version {{version}}',
    same: 'The same as version {{version}}',
    noChange:
      'Cannot be compared with version {{version}}: one of both is no number',
    first: 'The first version measured on this data',
    inUse: 'In use is version {{version}}, with {{value}}',
    inUseElsewhere:
      'In use is version {{version}}, with {{value}} on other data',
    inUseUnknown: 'In use is version {{version}}, which was not measured',
    targetReached: 'Reaches the promised minimum of {{min}}',
    targetMissed: 'Below the promised minimum of {{min}} by {{by}}',
    targetUnknown: 'Promised is at least {{min}}; this value is no number',
    isBaseline: 'Is the baseline itself',
    better:
      'Better by {{by}} than the baseline, version {{version}} with {{value}}',
    worse:
      'Worse by {{by}} than the baseline, version {{version}} with {{value}}',
    sameAsBaseline: 'No better than the baseline, version {{version}}',
    differs:
      '{{change}} against the baseline, version {{version}} with {{value}}',
    noBaseline:
      'Cannot be compared with the baseline, version {{version}}: one of both is no number',
  },
  needs: {
    title: 'What it needs next',
    none: 'Nothing: all that can be checked is in order.',
    all_one: 'Show {{count, number}} more',
    all_other: 'Show {{count, number}} more',
    fewer: 'Show fewer',
    since: 'since',
    unknown: 'Something needs to be done: {{code}}',
    unknownCure: 'This version of the portal has no words for it yet.',
    severity: {
      error: 'Broken',
      warning: 'At risk',
      advice: 'Advice',
    },
    link: {
      runs: 'Open the runs',
      versions: 'Open the versions',
      card: 'Open the card',
      monitoring: 'Open monitoring',
      quality: 'Open the quality results',
      ci: 'Open the result',
      sources: 'Open the sources',
      file: 'Edit the catalog file',
    },
  },
  need: {
    'failed-run': {
      title: 'The last run failed',
      cure: 'Read in the run why, mend the cause and run it again.',
    },
    drift: {
      title: 'The data has moved away from what it was trained on',
      cure: 'See which columns moved; then retrain, or do what is agreed for drift.',
    },
    quality: {
      title: 'Checks of data quality fail',
      cure: 'See what fails and mend the data before the next training.',
    },
    'ci-failed': {
      title: 'The last build or test of its code failed',
      cure: 'Mend it before the next version is trained from that code.',
    },
    'source-gone': {
      title: 'The source no longer has it',
      cure: 'Correct the name in the catalog file, or remove the entity.',
    },
    'late-run': {
      title: 'A run is overdue',
      cure: 'See whether the scheduler still starts it.',
    },
    'stale-data': {
      title: 'The data is older than promised',
      cure: 'See what should have brought newer data, and run it.',
    },
    'stale-monitoring': {
      title: 'Reports of monitoring no longer come',
      cure: 'See whether the monitor still runs.',
    },
    'region-mismatch': {
      title: 'Data or serving lies outside the declared regions',
      cure: 'Move it back, or declare the region after whoever answers for compliance agreed.',
    },
    'no-owner': {
      title: 'Nobody owns it',
      cure: 'Name a team: set spec.owner in its catalog file, or the owner tag in the source.',
    },
    'no-version': {
      title: 'No version is registered',
      cure: 'Register the trained model, so that it can be found, compared and deployed.',
    },
    'no-serving-version': {
      title: 'Nobody knows which version serves',
      cure: 'Report deployments, for example in a deployments.yaml, or set an alias.',
    },
    'no-monitoring': {
      title: 'Nobody watches it',
      cure: 'Say under spec.monitoring what watches it and what happens on drift.',
    },
    'no-product': {
      title: 'Nobody wrote down what it is for',
      cure: 'Write a product brief under spec.product: the problem, the outcome, who answers for it.',
    },
    'no-baseline': {
      title: 'There is nothing simple to compare it with',
      cure: 'Name a baseline under spec.product.baseline: a simple model or today’s way of working.',
    },
    'card-incomplete': {
      title: 'The card has gaps',
      cure: 'Fill in what is missing under spec.card, or in the card of the repository.',
    },
    'no-freshness': {
      title: 'Nobody promises how fresh the data is',
      cure: 'Set spec.freshness in its catalog file, such as P1D for one day.',
    },
    'no-schema': {
      title: 'Its fields are not described',
      cure: 'Declare them under spec.schema, or connect a source that reports them.',
    },
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
